/** Messages of the wiki: pages edited, files uploaded. */
@NullMarked
package org.fedoraproject.hubs.messages.wiki;

import org.jspecify.annotations.NullMarked;

/** Feeds as viewers may read them. */
@NullMarked
package org.fedoraproject.hubs.web.feed;

import org.jspecify.annotations.NullMarked;

/** What every processor promises, and the tools to hold it against recorded messages. */
@NullMarked
package org.fedoraproject.hubs.messages;

import org.jspecify.annotations.NullMarked;

/** Pairs of messages and what we say about them. */
@NullMarked
package org.fedoraproject.hubs.messages.hubs;

import org.jspecify.annotations.NullMarked;

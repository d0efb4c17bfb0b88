/** Pairs of messages and what we say about them. */
@NullMarked
package org.fedoraproject.hubs.messages.summershum;

import org.jspecify.annotations.NullMarked;

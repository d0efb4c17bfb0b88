/** Pairs of messages and what we say about them. */
@NullMarked
package org.fedoraproject.hubs.messages.askbot;

import org.jspecify.annotations.NullMarked;

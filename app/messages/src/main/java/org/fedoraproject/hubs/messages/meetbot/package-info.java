/** Messages of meetings in chat: they begin, things are noted, they end with minutes. */
@NullMarked
package org.fedoraproject.hubs.messages.meetbot;

import org.jspecify.annotations.NullMarked;

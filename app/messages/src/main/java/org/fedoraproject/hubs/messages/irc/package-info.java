/** Messages of the bot on IRC that counted thanks. */
@NullMarked
package org.fedoraproject.hubs.messages.irc;

import org.jspecify.annotations.NullMarked;

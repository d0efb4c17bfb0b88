/** Messages of the chat bot: cookies that people give each other. */
@NullMarked
package org.fedoraproject.hubs.messages.maubot;

import org.jspecify.annotations.NullMarked;

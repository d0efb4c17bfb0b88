/** Messages of Ask Fedora while it ran on Askbot: questions, answers and comments. */
@NullMarked
package org.fedoraproject.hubs.messages.askbot;

import org.jspecify.annotations.NullMarked;

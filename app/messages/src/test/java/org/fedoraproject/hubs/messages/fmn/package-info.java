/** Messages of Fedora Notifications: people changing what they are told. */
@NullMarked
package org.fedoraproject.hubs.messages.fmn;

import org.jspecify.annotations.NullMarked;

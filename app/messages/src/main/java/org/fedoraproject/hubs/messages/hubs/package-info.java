/** The portal's own messages: hubs that are made and changed, roles that people get and lose, widgets that are set anew. */
@NullMarked
package org.fedoraproject.hubs.messages.hubs;

import org.jspecify.annotations.NullMarked;

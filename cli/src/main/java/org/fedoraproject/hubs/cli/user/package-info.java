/** {@code user}: what the portal keeps of one person, and whether they may sign in. */
@NullMarked
package org.fedoraproject.hubs.cli.user;

import org.jspecify.annotations.NullMarked;

/** {@code user}: what the portal keeps of one person. */
@NullMarked
package org.fedoraproject.hubs.cli.user;

import org.jspecify.annotations.NullMarked;

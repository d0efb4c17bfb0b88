/** Commands about dead letters. */
@NullMarked
package org.fedoraproject.hubs.cli.dead;

import org.jspecify.annotations.NullMarked;

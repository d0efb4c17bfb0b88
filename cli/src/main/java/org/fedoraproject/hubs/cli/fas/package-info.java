/** {@code fas}: team hubs from the account system. */
@NullMarked
package org.fedoraproject.hubs.cli.fas;

import org.jspecify.annotations.NullMarked;

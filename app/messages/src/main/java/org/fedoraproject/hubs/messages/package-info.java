/** The contract of message processors and their registry; every application of the bus has a package of its own below. */
@NullMarked
package org.fedoraproject.hubs.messages;

import org.jspecify.annotations.NullMarked;

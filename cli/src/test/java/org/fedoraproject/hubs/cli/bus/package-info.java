/** What the portal reads in messages of the bus, from the wire to the feed. */
@NullMarked
package org.fedoraproject.hubs.cli.bus;

import org.jspecify.annotations.NullMarked;

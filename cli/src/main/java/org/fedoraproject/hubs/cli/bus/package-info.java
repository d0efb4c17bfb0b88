/** Commands about the bus: what the portal reads in messages, publishing files, watching. */
@NullMarked
package org.fedoraproject.hubs.cli.bus;

import org.jspecify.annotations.NullMarked;

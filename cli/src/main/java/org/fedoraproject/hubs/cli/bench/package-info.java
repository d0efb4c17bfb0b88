/** Measures this portal on this machine, beside the floor of its own parts. */
@NullMarked
package org.fedoraproject.hubs.cli.bench;

import org.jspecify.annotations.NullMarked;

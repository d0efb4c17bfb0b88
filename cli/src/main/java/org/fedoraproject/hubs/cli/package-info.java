/** The {@code fedora-hubs} command. */
@NullMarked
package org.fedoraproject.hubs.cli;

import org.jspecify.annotations.NullMarked;

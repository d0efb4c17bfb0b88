/** Daemons: one role or all, with stores of their own if wanted. */
@NullMarked
package org.fedoraproject.hubs.cli.run;

import org.jspecify.annotations.NullMarked;

/** Backfill against an archive of the suite's own. */
@NullMarked
package org.fedoraproject.hubs.listener.archive;

import org.jspecify.annotations.NullMarked;

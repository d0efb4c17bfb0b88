/** Who is what to a hub and how that changes: what people may do, decided by rules that know no store, and the port that does it. */
@NullMarked
package org.fedoraproject.hubs.core.membership;

import org.jspecify.annotations.NullMarked;

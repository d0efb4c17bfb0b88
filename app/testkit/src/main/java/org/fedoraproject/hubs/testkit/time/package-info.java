/** Time that tests decide about. */
@NullMarked
package org.fedoraproject.hubs.testkit.time;

import org.jspecify.annotations.NullMarked;

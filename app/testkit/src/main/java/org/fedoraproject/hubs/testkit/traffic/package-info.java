/** Contract of the port {@code Traffic}. */
@NullMarked
package org.fedoraproject.hubs.testkit.traffic;

import org.jspecify.annotations.NullMarked;

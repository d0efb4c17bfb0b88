/** Contract of the port {@code FactStore}. */
@NullMarked
package org.fedoraproject.hubs.testkit.fact;

import org.jspecify.annotations.NullMarked;

/** The visitor is told when nobody may be at home any more. */
@NullMarked
package org.fedoraproject.hubs.widgets.liveness;

import org.jspecify.annotations.NullMarked;

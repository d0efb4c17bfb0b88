/** The visitor learns what this hub is and where else to find it. */
@NullMarked
package org.fedoraproject.hubs.widgets.about;

import org.jspecify.annotations.NullMarked;

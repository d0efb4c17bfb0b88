/** The visitor reads what the owners of the hub want everybody to know now. */
@NullMarked
package org.fedoraproject.hubs.widgets.sticky;

import org.jspecify.annotations.NullMarked;

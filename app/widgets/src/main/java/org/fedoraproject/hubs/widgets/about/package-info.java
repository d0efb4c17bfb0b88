/** The visitor learns what this hub is. */
@NullMarked
package org.fedoraproject.hubs.widgets.about;

import org.jspecify.annotations.NullMarked;

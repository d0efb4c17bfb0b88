/** The visitor learns which badges somebody earned. */
@NullMarked
package org.fedoraproject.hubs.widgets.badges;

import org.jspecify.annotations.NullMarked;

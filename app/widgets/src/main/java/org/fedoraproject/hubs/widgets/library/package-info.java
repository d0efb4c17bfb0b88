/** The visitor finds what a team or person keeps at hand for others. */
@NullMarked
package org.fedoraproject.hubs.widgets.library;

import org.jspecify.annotations.NullMarked;

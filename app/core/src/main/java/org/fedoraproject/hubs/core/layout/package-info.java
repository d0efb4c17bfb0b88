/** How the widgets of a hub stand, and who may change that. */
@NullMarked
package org.fedoraproject.hubs.core.layout;

import org.jspecify.annotations.NullMarked;

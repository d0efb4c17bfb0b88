/** Owners arrange the widgets of their hubs. */
@NullMarked
package org.fedoraproject.hubs.web.layout;

import org.jspecify.annotations.NullMarked;

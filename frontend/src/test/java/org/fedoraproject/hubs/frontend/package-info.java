/** Checks of templates, sheets and modules that need no server. */
@NullMarked
package org.fedoraproject.hubs.frontend;

import org.jspecify.annotations.NullMarked;

/** Links that a hub keeps: adding one, putting them in order, removing one. */
@NullMarked
package org.fedoraproject.hubs.web.library;

import org.jspecify.annotations.NullMarked;

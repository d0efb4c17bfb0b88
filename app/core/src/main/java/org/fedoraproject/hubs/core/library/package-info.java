/** Links that hubs keep. */
@NullMarked
package org.fedoraproject.hubs.core.library;

import org.jspecify.annotations.NullMarked;

/** What one person keeps, hides and has read of what happens on the hubs that they follow. */
@NullMarked
package org.fedoraproject.hubs.core.stream;

import org.jspecify.annotations.NullMarked;

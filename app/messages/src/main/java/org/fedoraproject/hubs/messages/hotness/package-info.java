/** Messages of the-new-hotness, which files a bug when upstream releases something new. */
@NullMarked
package org.fedoraproject.hubs.messages.hotness;

import org.jspecify.annotations.NullMarked;

/** Messages of Koschei, which rebuilds packages again and again to see whether they still build. */
@NullMarked
package org.fedoraproject.hubs.messages.koschei;

import org.jspecify.annotations.NullMarked;

/** Messages of the problem reports: crashes that many people meet. */
@NullMarked
package org.fedoraproject.hubs.messages.faf;

import org.jspecify.annotations.NullMarked;

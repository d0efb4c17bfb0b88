/** Messages of the mailing lists. */
@NullMarked
package org.fedoraproject.hubs.messages.mailman;

import org.jspecify.annotations.NullMarked;

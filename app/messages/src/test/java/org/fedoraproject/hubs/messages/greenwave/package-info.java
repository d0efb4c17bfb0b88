/** Messages of Greenwave, which decides whether tests let something through. */
@NullMarked
package org.fedoraproject.hubs.messages.greenwave;

import org.jspecify.annotations.NullMarked;

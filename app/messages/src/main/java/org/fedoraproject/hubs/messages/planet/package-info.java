/** Messages of Fedora Planet: what people write in their blogs. */
@NullMarked
package org.fedoraproject.hubs.messages.planet;

import org.jspecify.annotations.NullMarked;

/** Messages of the update system: what happens to updates, buildroot overrides, composes and the mirrors. */
@NullMarked
package org.fedoraproject.hubs.messages.bodhi;

import org.jspecify.annotations.NullMarked;

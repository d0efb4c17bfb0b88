/** Messages of the nightly composes, as they were before pungi spoke for itself. */
@NullMarked
package org.fedoraproject.hubs.messages.compose;

import org.jspecify.annotations.NullMarked;

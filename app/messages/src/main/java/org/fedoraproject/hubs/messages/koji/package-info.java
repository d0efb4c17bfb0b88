/** Messages of the build system: builds, their tasks, tags, signatures and the repositories made of them. */
@NullMarked
package org.fedoraproject.hubs.messages.koji;

import org.jspecify.annotations.NullMarked;

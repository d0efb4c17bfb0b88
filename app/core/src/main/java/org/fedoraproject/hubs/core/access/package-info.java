/** Who may do what to which hub: the one decision that pages, fragments, interfaces, feeds and event streams ask. */
@NullMarked
package org.fedoraproject.hubs.core.access;

import org.jspecify.annotations.NullMarked;

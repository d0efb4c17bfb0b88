/** The newest hundred entries of a hub. */
@NullMarked
package org.fedoraproject.hubs.core.feed;

import org.jspecify.annotations.NullMarked;

/** Notices to browsers that something on a hub changed; they carry no content. */
@NullMarked
package org.fedoraproject.hubs.core.update;

import org.jspecify.annotations.NullMarked;

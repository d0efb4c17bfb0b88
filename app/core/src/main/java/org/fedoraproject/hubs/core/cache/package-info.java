/** Widget data with its age, computed by workers and only read by pages. */
@NullMarked
package org.fedoraproject.hubs.core.cache;

import org.jspecify.annotations.NullMarked;

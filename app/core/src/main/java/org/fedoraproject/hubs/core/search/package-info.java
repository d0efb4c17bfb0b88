/** Finding hubs: by words, by what teams are about and how lively they are, and people by the alphabet. */
@NullMarked
package org.fedoraproject.hubs.core.search;

import org.jspecify.annotations.NullMarked;

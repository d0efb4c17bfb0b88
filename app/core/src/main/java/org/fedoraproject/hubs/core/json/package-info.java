/** Strict, bounded JSON: everything from outside is parsed here. */
@NullMarked
package org.fedoraproject.hubs.core.json;

import org.jspecify.annotations.NullMarked;

/** Who asks, and what they may see. */
@NullMarked
package org.fedoraproject.hubs.web.access;

import org.jspecify.annotations.NullMarked;

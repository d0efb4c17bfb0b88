/** A widget with settings, for tests. */
@NullMarked
package org.fedoraproject.hubs.web.dial;

import org.jspecify.annotations.NullMarked;

/** Pages for what does not exist and for what went wrong. */
@NullMarked
package org.fedoraproject.hubs.web.failure;

import org.jspecify.annotations.NullMarked;

/** Tests of streams that need no store. */
@NullMarked
package org.fedoraproject.hubs.web.stream;

import org.jspecify.annotations.NullMarked;

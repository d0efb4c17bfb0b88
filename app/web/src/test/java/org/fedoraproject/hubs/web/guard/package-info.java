/** Tests of who is who. */
@NullMarked
package org.fedoraproject.hubs.web.guard;

import org.jspecify.annotations.NullMarked;

/** The first page: what happens now, which teams and people there are. */
@NullMarked
package org.fedoraproject.hubs.web.landing;

import org.jspecify.annotations.NullMarked;

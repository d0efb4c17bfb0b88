/** Who is what on a hub: buttons at its head, its people, and who wants to be one of them. */
@NullMarked
package org.fedoraproject.hubs.web.membership;

import org.jspecify.annotations.NullMarked;

/** Search over what a viewer may see, as a page and while somebody types. */
@NullMarked
package org.fedoraproject.hubs.web.search;

import org.jspecify.annotations.NullMarked;

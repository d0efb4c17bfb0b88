/** What happens on the hubs that somebody follows, merged, for their eyes; entries by themselves, kept and hidden ones. */
@NullMarked
package org.fedoraproject.hubs.web.stream;

import org.jspecify.annotations.NullMarked;

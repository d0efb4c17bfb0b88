/** Pictures that Libravatar knows, fetched beside the requests and kept here, so that nobody's browser is sent elsewhere. */
@NullMarked
package org.fedoraproject.hubs.web.picture;

import org.jspecify.annotations.NullMarked;

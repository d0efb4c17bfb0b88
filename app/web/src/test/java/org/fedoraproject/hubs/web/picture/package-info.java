/** Tests of pictures in memory. */
@NullMarked
package org.fedoraproject.hubs.web.picture;

import org.jspecify.annotations.NullMarked;

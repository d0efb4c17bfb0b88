/** Style sheet, scripts, icons and pictures, under names that change with their content. */
@NullMarked
package org.fedoraproject.hubs.web.assets;

import org.jspecify.annotations.NullMarked;

/** The page of a person or team, its widgets one by one, and who may see what. */
@NullMarked
package org.fedoraproject.hubs.web.hub;

import org.jspecify.annotations.NullMarked;

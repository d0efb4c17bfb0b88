/** Teams by what they are about and how lively they are, and where help is wanted. */
@NullMarked
package org.fedoraproject.hubs.web.explore;

import org.jspecify.annotations.NullMarked;

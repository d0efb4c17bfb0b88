/** Lists of teams and people, with search by name. */
@NullMarked
package org.fedoraproject.hubs.web.explore;

import org.jspecify.annotations.NullMarked;

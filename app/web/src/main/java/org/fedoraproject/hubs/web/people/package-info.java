/** The directory of people, without those who hide from lists. */
@NullMarked
package org.fedoraproject.hubs.web.people;

import org.jspecify.annotations.NullMarked;

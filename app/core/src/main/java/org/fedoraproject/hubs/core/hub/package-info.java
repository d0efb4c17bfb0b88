/** Pages of people and teams, who is on them, and the widgets placed there. */
@NullMarked
package org.fedoraproject.hubs.core.hub;

import org.jspecify.annotations.NullMarked;

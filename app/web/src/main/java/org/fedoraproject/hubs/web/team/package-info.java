/** Making a team that is no group of the account system. */
@NullMarked
package org.fedoraproject.hubs.web.team;

import org.jspecify.annotations.NullMarked;

/** What every store of memberships must do, and a random walk that tries to get rights that nobody gave. */
@NullMarked
package org.fedoraproject.hubs.testkit.membership;

import org.jspecify.annotations.NullMarked;

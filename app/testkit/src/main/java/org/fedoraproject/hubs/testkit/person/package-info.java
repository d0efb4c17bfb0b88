/** What every store of people, accounts, sessions and tokens must do. */
@NullMarked
package org.fedoraproject.hubs.testkit.person;

import org.jspecify.annotations.NullMarked;

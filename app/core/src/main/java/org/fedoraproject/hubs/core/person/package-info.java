/** People who sign in: accounts, sessions, personal tokens, preferences, and which hubs they open. */
@NullMarked
package org.fedoraproject.hubs.core.person;

import org.jspecify.annotations.NullMarked;

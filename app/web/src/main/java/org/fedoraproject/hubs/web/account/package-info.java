/** What people decide about their own use of the portal: preferences, sessions, tokens for scripts, and the welcome of the first visit. */
@NullMarked
package org.fedoraproject.hubs.web.account;

import org.jspecify.annotations.NullMarked;

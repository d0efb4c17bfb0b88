/** Messages of the pages of Fedora Accounts: people join Fedora and its groups. */
@NullMarked
package org.fedoraproject.hubs.messages.accounts;

import org.jspecify.annotations.NullMarked;

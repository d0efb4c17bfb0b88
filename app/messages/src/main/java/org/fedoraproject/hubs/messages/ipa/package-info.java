/** Messages of the directory behind Fedora Accounts: its audit journal. */
@NullMarked
package org.fedoraproject.hubs.messages.ipa;

import org.jspecify.annotations.NullMarked;

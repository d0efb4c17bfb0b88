/** Messages of GitHub, GitLab and Forgejo, which all look alike once they crossed the webhook bridge. */
@NullMarked
package org.fedoraproject.hubs.messages.forge;

import org.jspecify.annotations.NullMarked;

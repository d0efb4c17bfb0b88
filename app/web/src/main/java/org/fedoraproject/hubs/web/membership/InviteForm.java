package org.fedoraproject.hubs.web.membership;

import org.jspecify.annotations.Nullable;

/**
 * The form that invites, as it was sent.
 *
 * @param person what was typed
 * @param owner whether as an owner
 * @param problem what is wrong; absent when nothing is
 */
record InviteForm(String person, boolean owner, @Nullable String problem) {

    /** Nothing was typed. */
    static final InviteForm EMPTY = new InviteForm("", false, null);
}

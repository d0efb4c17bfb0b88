package org.fedoraproject.hubs.messages.bugzilla;

import org.fedoraproject.hubs.messages.Fields;

/**
 * A bug as messages carry it.
 *
 * @param id its number
 * @param summary empty when the bug is private
 * @param pkg the package it is about; empty for pseudo components
 * @param link its page
 */
record Bug(String id, String summary, String pkg, String link) {

    static Bug of(Fields body) {
        Fields bug = body.at("bug");
        String id = bug.text("id", "bug_id");
        String component = bug.text("component", "component.name");
        boolean pseudo = component.equals("distribution")
                || component.startsWith("LiveCD")
                || component.equals("Package Review");
        String address = bug.text("weburl");
        return new Bug(
                id,
                bug.isTrue("is_private") ? "" : bug.text("summary"),
                pseudo ? "" : component,
                address.isEmpty() ? "https://bugzilla.redhat.com/show_bug.cgi?id=" + id : address);
    }
}

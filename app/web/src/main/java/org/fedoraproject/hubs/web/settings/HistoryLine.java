package org.fedoraproject.hubs.web.settings;

import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * A change as a line of the history.
 *
 * @param avatar of whoever made it
 * @param actor who made it
 * @param words what was done
 * @param administrator whether it was a site administrator's doing
 * @param at instant
 * @param atText the same in words
 */
record HistoryLine(Avatar avatar, String actor, String words, boolean administrator, String at, String atText) {

    static HistoryLine of(History.Entry entry, HistoryWords words) {
        return new HistoryLine(
                Avatar.ofPerson(entry.actor()),
                words.actor(entry),
                words.of(entry),
                entry.administrator(),
                Moments.iso(entry.at()),
                Moments.words(entry.at()));
    }
}

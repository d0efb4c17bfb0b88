package org.fedoraproject.hubs.web.settings;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetChange;
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

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("join", "asked to join"),
            Map.entry("withdraw", "took the request to join back"),
            Map.entry("leave", "left the team"),
            Map.entry("give-up-ownership", "gave up ownership"),
            Map.entry("accept", "accepted the invitation"),
            Map.entry("decline", "declined the invitation"),
            Map.entry("invite", "invited %s as %s"),
            Map.entry("uninvite", "took the invitation of %s back"),
            Map.entry("approve", "let %s in"),
            Map.entry("defer", "put the request of %s off"),
            Map.entry("deny", "said no to %s"),
            Map.entry("lift", "lets %s ask again"),
            Map.entry("ownerless", "lost its last owner, whose account was erased"),
            Map.entry("promote", "made %s an owner"),
            Map.entry("demote", "made %s a member"),
            Map.entry("remove", "removed %s"),
            Map.entry("archive", "archived the hub"),
            Map.entry("restore", "brought the hub back"),
            Map.entry("create", "made the team"),
            Map.entry("opened-settings", "opened the settings"),
            Map.entry("opened-people", "opened what owners see of the people"),
            Map.entry("opened-history", "opened this history"),
            Map.entry("opened-preferences", "opened the preferences of %s"),
            Map.entry("preferences", "changed the preferences of %s"),
            Map.entry("disable", "disabled the account"),
            Map.entry("enable", "enabled the account again"),
            Map.entry("sign-up", "signed in for the first time"),
            Map.entry("grant", "brought %s in as %s"),
            Map.entry("save", "brought in what the directory says"));

    static HistoryLine of(History.Entry entry) {
        return new HistoryLine(
                Avatar.ofPerson(entry.actor()),
                entry.actor().isEmpty() ? "Somebody forgotten" : entry.actor(),
                words(entry),
                entry.administrator(),
                Moments.iso(entry.at()),
                Moments.words(entry.at()));
    }

    private static String words(WidgetChange change) {
        return switch (change.how()) {
            case ADDED -> "added the widget " + change.kind();
            case MOVED -> "moved the widget " + change.kind();
            case CONFIGURED -> "configured the widget " + change.kind();
            case SHOWN -> "changed who sees the widget " + change.kind();
            case REMOVED -> "removed the widget " + change.kind();
            case SPLIT -> "changed the width of the columns";
        };
    }

    private static String words(History.Entry entry) {
        if (!entry.fields().isEmpty()) {
            return "changed "
                    + entry.fields().stream().map(SettingsFields::name).collect(Collectors.joining(", "));
        }
        if (!entry.widgets().isEmpty()) {
            return entry.widgets().stream().map(HistoryLine::words).distinct().collect(Collectors.joining(", "));
        }
        String pattern = WORDS.getOrDefault(entry.action(), entry.action());
        String person = Objects.requireNonNullElse(entry.person(), "somebody");
        String role = entry.role() == Role.OWNER ? "an owner" : "a member";
        return entry.action().equals("join") && entry.role() != null
                ? "joined"
                : pattern.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(person))
                        .replaceFirst("%s", role);
    }
}

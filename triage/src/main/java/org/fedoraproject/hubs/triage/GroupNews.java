package org.fedoraproject.hubs.triage;

import java.util.List;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InterestIndex.Waiting;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.job.SyncTeam;

/**
 * Which teams must be asked about anew because the account system says that somebody came or went. Only that something changed is taken
 * from the message; a forged one costs a question. Stateless.
 */
final class GroupNews {

    private static final String ACCOUNTS = "fas";

    private GroupNews() {}

    /** A sync for each group that the message names and that has a hub. */
    static List<SyncTeam> syncs(Activity activity, TriageContext context) {
        if (!activity.application().equals(ACCOUNTS)
                || !changesPeople(activity.topic().action())) {
            return List.of();
        }
        return activity.groups().stream()
                .filter(HubId::isName)
                .filter(group -> context.waiting()
                        .getOrDefault(Interest.group(group), Waiting.NOTHING)
                        .feeds()
                        .contains(HubId.team(group).feed()))
                .map(SyncTeam::new)
                .toList();
    }

    private static boolean changesPeople(String action) {
        return action.startsWith("group.member.") || action.startsWith("user.") || action.startsWith("role.");
    }
}

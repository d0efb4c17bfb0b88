package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Access;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/** Makes the head of the pages behind a hub, with the tabs that its viewer may open. Thread-safe. */
@Singleton
public final class BehindHub {

    private final HubStore hubs;
    private final Memberships memberships;

    BehindHub(HubStore hubs, Memberships memberships) {
        this.hubs = hubs;
        this.memberships = memberships;
    }

    /**
     * The head.
     *
     * @param heading of the page
     * @param page which tab it is: the end of its address
     */
    public HubTabs tabs(Seen seen, String heading, String page) {
        Hub hub = seen.hub();
        List<HubTabs.Tab> tabs = new ArrayList<>();
        boolean team = hub.id().kind() == HubKind.TEAM;
        if (seen.may(Action.CHANGE_SETTINGS) || seen.may(Action.ARCHIVE)) {
            tabs.add(tab(hub, "hub.general", "settings/", page, ""));
        }
        if (seen.may(Action.CHANGE_SETTINGS)) {
            tabs.add(tab(hub, team ? "hub.access-team" : "hub.access", "settings/access/", page, ""));
            if (team) {
                tabs.add(tab(hub, "hub.feed", "settings/feed/", page, ""));
            }
        }
        if (team && (seen.may(Action.SEE) || seen.may(Action.MANAGE_PEOPLE))) {
            Map<Role, Integer> counts = hubs.memberCounts(hub.id());
            int people = counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0);
            tabs.add(tab(hub, "hub.tab-members", "members/", page, Integer.toString(people)));
        }
        if (seen.may(Action.MANAGE_PEOPLE)) {
            tabs.add(tab(hub, "hub.tab-waiting", "requests/", page, Integer.toString(memberships.waiting(hub.id()))));
        }
        if (seen.may(Action.SEE_HISTORY)) {
            tabs.add(tab(hub, "hub.history", "history/", page, ""));
        }
        return new HubTabs(
                Avatar.of(hub.id(), hub.title()), heading, "/" + hub.id().path() + "/", tabs);
    }

    private static HubTabs.Tab tab(Hub hub, String key, String end, String page, String count) {
        return new HubTabs.Tab(PageTexts.here().say(key), "/" + hub.id().path() + "/" + end, end.equals(page), count);
    }

    /** The frame of such a page. */
    public static Frame frame(Hub hub, String title) {
        return Frame.still(title, "/avatar/" + hub.id().path() + ".svg");
    }

    /**
     * What other sites show beside a link to a page of a hub: its picture, or the portal's own where visitors do not see the hub.
     *
     * @param type as Open Graph calls the page
     */
    public static Frame.@Nullable Share share(Hub hub, String type) {
        return Access.allows(Viewer.VISITOR, hub, Set.of(), Action.SEE_HEADER)
                ? new Frame.Share(
                        type,
                        "/" + hub.id().path() + "/preview.png",
                        PageTexts.here().say("site.preview-hub", Map.of("hub", hub.title())))
                : null;
    }
}

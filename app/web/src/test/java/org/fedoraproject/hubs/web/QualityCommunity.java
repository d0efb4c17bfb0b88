package org.fedoraproject.hubs.web;

import com.microsoft.playwright.BrowserContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.jspecify.annotations.Nullable;

/** A community in which every page has something to show: hubs of every sort, somebody who waits, something that is kept. */
final class QualityCommunity {

    private static final Pattern ENTRY = Pattern.compile("data-address=\"([^\"]+)\"");

    /** Who looks. */
    enum Reader {
        VISITOR(null),
        STRANGER("tomas"),
        MEMBER("diego"),
        OWNER("leilani"),
        ADMINISTRATOR("amara");

        private final @Nullable String username;

        Reader(@Nullable String username) {
            this.username = username;
        }

        void enter(WebFixture web, BrowserContext browser) {
            if (username != null) {
                Someone.signedIn(web, username).enter(browser);
            }
        }

        /** What the page at an address is for them, as the server sends it. */
        java.net.http.HttpResponse<String> ask(WebFixture web, String path) {
            return username == null
                    ? web.get(path)
                    : Someone.signedIn(web, username).get(path);
        }
    }

    private final WebFixture web;
    private final String entry;

    QualityCommunity(WebFixture web) {
        this.web = web;
        web.community.settle().busy();
        hub("bare", Visibility.PUBLIC, false);
        hub("preview", Visibility.PREVIEW, false);
        hub("private", Visibility.PRIVATE, false);
        hub("archived", Visibility.PUBLIC, true);
        try (FullHub hubs = new FullHub(web)) {
            hubs.of("full", 20);
        }
        waiting();
        Someone member = Someone.signedIn(web, "diego");
        Matcher found = ENTRY.matcher(member.get("/t/design/").body());
        this.entry = found.find() ? found.group(1) : "/t/design/entries/none";
        member.post(entry + "/save");
        member.post("/stream/filters", "name", "What the machines said, when they did not agree", "query", "q=tests");
        member.post("/stream/packages/follow", "name", "backgrounds");
        member.post("/account/tokens", "label", "backup", "scope", "read", "days", "7");
    }

    /** The address of an entry of the team's feed. */
    String entry() {
        return entry;
    }

    private void waiting() {
        HubId design = HubId.team("design");
        web.twins.memberships.act(
                Viewer.person("amara", false),
                design,
                new RoleAction.Join("I draw icons, and I would like to draw more."));
        web.twins.memberships.act(
                Viewer.person("leilani", false), HubId.team("bare"), new RoleAction.Invite("diego", Role.MEMBER));
    }

    private void hub(String name, Visibility visibility, boolean archived) {
        NewHub plan = web.community.plan(
                HubId.team(name),
                "The " + name + " team",
                "",
                visibility,
                List.of(new NewMember("leilani", Role.OWNER), new NewMember("meiling", Role.MEMBER)));
        Hub open = plan.hub();
        Hub hub = new Hub(
                open.id(),
                open.title(),
                open.summary(),
                open.description(),
                visibility,
                archived,
                "test",
                null,
                open.links(),
                List.of(),
                Instant.parse("2019-08-04T10:00:00Z"));
        web.twins.hubs.createMissing(List.of(new NewHub(hub, Set.of(), plan.widgets(), plan.members())));
    }
}

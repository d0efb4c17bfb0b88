package org.fedoraproject.hubs.widgets.stats;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.RolesWidget;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** How many people are with a hub, and the buttons to become one of them; its forms go where those at the head of the page go. */
@Singleton
final class StatsWidget implements RolesWidget<NoSettings, StatsView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("stats", Shelf.PEOPLE, new NoSettings());

    private static final CachedFunction<NoSettings, CountsData> COUNTS = new CachedFunction<>(
            "counts",
            CountsData.class,
            false,
            Duration.ofMinutes(30),
            Duration.ofDays(7),
            (context, settings) -> load(context));

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(COUNTS);
    }

    @Override
    public StatsView view(ViewInput<NoSettings> input) {
        CountsData counts = input.data(COUNTS).orElse(new CountsData(0, 0, 0));
        Hub hub = input.hub();
        Onlooker onlooker = input.onlooker();
        boolean visitor = onlooker.username() == null && !hub.archived();
        return new StatsView(
                hub.id().kind() == HubKind.TEAM,
                counts.members(),
                counts.subscribers(),
                counts.stars(),
                standing(onlooker.roles(), input.texts()),
                deeds(hub, onlooker, input.texts()),
                visitor ? "/login?to=/" + hub.id().path() + "/" : null);
    }

    private static CountsData load(WidgetContext context) {
        Map<Role, Integer> counts = context.hubs().memberCounts(context.hub().id());
        return new CountsData(
                counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0),
                counts.getOrDefault(Role.SUBSCRIBER, 0),
                counts.getOrDefault(Role.STARGAZER, 0));
    }

    private static String standing(Set<Role> roles, Texts texts) {
        if (roles.contains(Role.OWNER)) {
            return texts.say("you.owner");
        }
        return roles.contains(Role.MEMBER) ? texts.say("you.member") : "";
    }

    private static List<StatsView.Deed> deeds(Hub hub, Onlooker onlooker, Texts texts) {
        String base = "/" + hub.id().path() + "/roles/";
        List<StatsView.Deed> deeds = new ArrayList<>();
        if (takes(hub, onlooker)) {
            boolean open = hub.joining() == Joining.OPEN;
            deeds.add(new StatsView.Deed(base + "join", "plus", texts.say(open ? "join" : "ask"), false, false));
        }
        toggle(onlooker, Role.SUBSCRIBER, base, "subscribe", texts, deeds);
        toggle(onlooker, Role.STARGAZER, base, "star", texts, deeds);
        return deeds;
    }

    private static boolean takes(Hub hub, Onlooker onlooker) {
        boolean belongs =
                onlooker.roles().contains(Role.OWNER) || onlooker.roles().contains(Role.MEMBER);
        return hub.id().kind() == HubKind.TEAM
                && onlooker.may(Action.JOIN)
                && !belongs
                && (hub.joining() == Joining.OPEN || hub.joining() == Joining.APPROVAL);
    }

    /** What somebody is they can always give up; what they are not they must be allowed to become. */
    private static void toggle(
            Onlooker onlooker, Role role, String base, String verb, Texts texts, List<StatsView.Deed> deeds) {
        boolean pressed = onlooker.roles().contains(role);
        if (onlooker.username() != null && onlooker.may(pressed ? Action.LEAVE : Action.FOLLOW)) {
            deeds.add(new StatsView.Deed(
                    base + (pressed ? "un" : "") + verb,
                    role == Role.SUBSCRIBER ? "bell" : "star",
                    texts.say(pressed ? verb + ".on" : verb),
                    true,
                    pressed));
        }
    }
}

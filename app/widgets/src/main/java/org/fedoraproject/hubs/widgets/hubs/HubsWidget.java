package org.fedoraproject.hubs.widgets.hubs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.RolesWidget;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Where a person belongs and what they follow. Private hubs never enter its data, whoever looks. */
@Singleton
final class HubsWidget implements RolesWidget<NoSettings, HubsView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("hubs", Shelf.PEOPLE, new NoSettings())
            .on(HubKind.USER)
            .startsAt(300);

    private static final int SHOWN = 12;

    private static final CachedFunction<NoSettings, HubsData> HUBS = new CachedFunction<>(
            "hubs",
            HubsData.class,
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
        return List.of(HUBS);
    }

    @Override
    public HubsView view(ViewInput<NoSettings> input) {
        HubsData data = input.data(HUBS).orElse(new HubsData(List.of(), List.of()));
        return new HubsView(
                data.teams().stream().map(team -> row(team, input.texts())).toList(),
                data.follows().stream().limit(SHOWN).map(HubsWidget::link).toList(),
                Math.max(0, data.follows().size() - SHOWN));
    }

    @Override
    public boolean isEmpty(HubsView view) {
        return view.teams().isEmpty() && view.follows().isEmpty();
    }

    /** Three questions to the store, however many hubs there are. */
    private static HubsData load(WidgetContext context) {
        Map<HubId, Set<Role>> roles = context.hubs().rolesOf(context.hub().id().name());
        Map<HubId, Hub> hubs = context.hubs().findAll(roles.keySet());
        Set<HubId> listed = context.hubs().listed(roles.keySet());
        Comparator<Hub> byTitle = Comparator.comparing((Hub hub) -> hub.title().toLowerCase(Locale.ROOT))
                .thenComparing(Hub::id);
        List<HubsData.Team> teams = hubs.values().stream()
                .filter(hub -> isOpenTeam(hub) && belongs(roles.getOrDefault(hub.id(), Set.of())))
                .sorted(Comparator.comparing((Hub hub) -> !owns(roles, hub)).thenComparing(byTitle))
                .map(hub -> new HubsData.Team(hub.id().name(), hub.title(), owns(roles, hub)))
                .toList();
        List<HubsData.Followed> follows = hubs.values().stream()
                .filter(hub -> listed.contains(hub.id())
                        && roles.getOrDefault(hub.id(), Set.of()).contains(Role.SUBSCRIBER)
                        && !belongs(roles.getOrDefault(hub.id(), Set.of())))
                .sorted(byTitle)
                .map(hub -> new HubsData.Followed(hub.id().path(), hub.title()))
                .toList();
        return new HubsData(teams, follows);
    }

    private static boolean isOpenTeam(Hub hub) {
        return hub.id().kind() == HubKind.TEAM && hub.visibility() != Visibility.PRIVATE && !hub.archived();
    }

    private static boolean belongs(Set<Role> roles) {
        return roles.contains(Role.OWNER) || roles.contains(Role.MEMBER);
    }

    private static boolean owns(Map<HubId, Set<Role>> roles, Hub hub) {
        return roles.getOrDefault(hub.id(), Set.of()).contains(Role.OWNER);
    }

    private static HubsView.Team row(HubsData.Team team, Texts texts) {
        HubId hub = HubId.team(team.name());
        String title = team.title() == null || team.title().isBlank() ? team.name() : team.title();
        return new HubsView.Team(
                Avatar.of(hub, title), "/" + hub.path() + "/", title, texts.say(team.owner() ? "owner" : "member"));
    }

    private static HubsView.Link link(HubsData.Followed followed) {
        String title = followed.title() == null || followed.title().isBlank() ? followed.hub() : followed.title();
        return new HubsView.Link("/" + followed.hub() + "/", title);
    }
}

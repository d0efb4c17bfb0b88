package org.fedoraproject.hubs.widgets.teams;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.RolesWidget;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Which teams a person belongs to; computed anew when the account system says so. */
@Singleton
final class TeamsWidget implements RolesWidget<NoSettings, TeamsView> {

    private static final WidgetProfile<NoSettings> PROFILE =
            WidgetProfile.of("teams", Shelf.PEOPLE, new NoSettings()).on(HubKind.USER);

    private static final CachedFunction<NoSettings, TeamsData> TEAMS = new CachedFunction<>(
            "teams",
            TeamsData.class,
            false,
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            (context, settings) ->
                    new TeamsData(context.hubs().teamsOf(context.hub().id().name()).stream()
                            .map(team -> new TeamsData.Team(team.id().name(), team.title(), team.members()))
                            .toList()));

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(TEAMS);
    }

    @Override
    public TeamsView view(ViewInput<NoSettings> input) {
        return new TeamsView(input.data(TEAMS).stream()
                .flatMap(data -> data.teams().stream())
                .map(team -> row(team, input.texts()))
                .toList());
    }

    @Override
    public boolean isEmpty(TeamsView view) {
        return view.rows().isEmpty();
    }

    private static TeamsView.Row row(TeamsData.Team team, Texts texts) {
        HubId hub = HubId.team(team.name());
        String title = team.title() == null || team.title().isBlank() ? team.name() : team.title();
        return new TeamsView.Row(
                Avatar.of(hub, title),
                "/" + hub.path() + "/",
                title,
                texts.say("members", Map.of("count", team.members())));
    }
}

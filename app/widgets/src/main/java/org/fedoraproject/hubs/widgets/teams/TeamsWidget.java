package org.fedoraproject.hubs.widgets.teams;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;

/** Which teams a person belongs to; computed anew when the account system says so. */
@Singleton
final class TeamsWidget implements Widget<NoSettings, TeamsView> {

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
    public String kind() {
        return "teams";
    }

    @Override
    public String title() {
        return "Teams";
    }

    @Override
    public String description() {
        return "The teams a person belongs to.";
    }

    @Override
    public Set<HubKind> standsOn() {
        return Set.of(HubKind.USER);
    }

    @Override
    public WidgetPlacement.Column column() {
        return WidgetPlacement.Column.SIDE;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Class<NoSettings> configurationType() {
        return NoSettings.class;
    }

    @Override
    public NoSettings defaultConfiguration() {
        return new NoSettings();
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Set.of(Interest.user(hub.id().name()));
    }

    /** Only the account system says who is in a group. */
    @Override
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement, NoSettings configuration) {
        return Set.of("fas", "ipa", "hubs").contains(activity.application());
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(TEAMS);
    }

    @Override
    public TeamsView view(ViewInput<NoSettings> input) {
        List<TeamsView.Row> rows = input.data(TEAMS).stream()
                .flatMap(data -> data.teams().stream())
                .map(TeamsWidget::row)
                .toList();
        return new TeamsView(input.data(TEAMS).isPresent(), input.hub().title(), rows);
    }

    private static TeamsView.Row row(TeamsData.Team team) {
        HubId hub = HubId.team(team.name());
        String title = team.title() == null || team.title().isBlank() ? team.name() : team.title();
        String members = team.members() == 1 ? "1 member" : team.members() + " members";
        return new TeamsView.Row(Avatar.of(hub, title), "/" + hub.path() + "/", title, members);
    }
}

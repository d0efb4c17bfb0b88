package org.fedoraproject.hubs.widgets.members;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Who makes up the team; computed anew when the group changes. */
@Singleton
final class MembersWidget implements Widget<NoSettings, MembersView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("members", Shelf.PEOPLE, new NoSettings())
            .on(HubKind.TEAM)
            .startsAt(300);

    private static final int SHOWN = 12;

    private static final CachedFunction<NoSettings, MembersData> MEMBERS = new CachedFunction<>(
            "members",
            MembersData.class,
            false,
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            (context, settings) -> load(context));

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Set.of(Interest.group(hub.id().name()));
    }

    /** Only the account system says who is in a group. */
    @Override
    public boolean isAffectedBy(
            org.fedoraproject.hubs.core.activity.Activity activity,
            WidgetPlacement placement,
            NoSettings configuration) {
        return Set.of("fas", "ipa", "hubs").contains(activity.application());
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(MEMBERS);
    }

    @Override
    public MembersView view(ViewInput<NoSettings> input) {
        MembersData data = input.data(MEMBERS).orElse(new MembersData(0, List.of()));
        List<MembersView.Row> rows =
                data.first().stream().map(MembersWidget::row).toList();
        return new MembersView(
                input.data(MEMBERS).isPresent(), data.total(), rows, Math.max(0, data.total() - rows.size()));
    }

    private static MembersData load(WidgetContext context) {
        HubId hub = context.hub().id();
        Map<Role, Integer> counts = context.hubs().memberCounts(hub);
        int total = counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0);
        List<MembersData.Person> first = context.hubs().members(hub, 0, SHOWN).stream()
                .filter(member -> member.role() == Role.OWNER || member.role() == Role.MEMBER)
                .map(m -> new MembersData.Person(m.username(), m.title(), m.role() == Role.OWNER))
                .toList();
        return new MembersData(Math.max(total, first.size()), first);
    }

    private static MembersView.Row row(MembersData.Person person) {
        HubId hub = HubId.user(person.username());
        String title = person.title() == null || person.title().isBlank() ? person.username() : person.title();
        return new MembersView.Row(Avatar.of(hub, title), "/" + hub.path() + "/", title, person.owner() ? "Owner" : "");
    }
}

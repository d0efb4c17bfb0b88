package org.fedoraproject.hubs.widgets.members;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.LastActs;
import org.fedoraproject.hubs.widgets.RolesWidget;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Who makes up the team; computed anew when the group changes, and now and then because people are active. */
@Singleton
final class MembersWidget implements RolesWidget<MembersSettings, MembersView> {

    private static final WidgetProfile<MembersSettings> PROFILE = WidgetProfile.of(
                    "members", Shelf.PEOPLE, MembersSettings.DEFAULTS)
            .on(HubKind.TEAM)
            .startsAt(300);

    /** Of so many the last activity is looked up. */
    private static final int LOOKED_AT = 100;

    private static final int FACES = 8;

    private static final CachedFunction<MembersSettings, MembersData> MEMBERS = new CachedFunction<>(
            "members", MembersData.class, false, Duration.ofMinutes(30), Duration.ofDays(7), MembersWidget::load);

    @Override
    public WidgetProfile<MembersSettings> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<MembersSettings, ?>> functions() {
        return List.of(MEMBERS);
    }

    @Override
    public MembersView view(ViewInput<MembersSettings> input) {
        MembersData data = input.data(MEMBERS).orElse(new MembersData(0, List.of()));
        int rows = Math.min(input.configuration().rows(), data.first().size());
        List<MembersData.Person> others =
                data.first().subList(rows, data.first().size());
        return new MembersView(
                data.first().subList(0, rows).stream()
                        .map(person -> row(person, input))
                        .toList(),
                others.stream()
                        .map(person -> Avatar.of(HubId.user(person.username()), title(person)))
                        .toList(),
                others.stream().map(MembersWidget::title).collect(Collectors.joining(", ")),
                Math.max(0, data.total() - data.first().size()),
                data.total(),
                "/" + input.hub().id().path() + "/members/");
    }

    @Override
    public boolean isEmpty(MembersView view) {
        return view.rows().isEmpty();
    }

    /** Four questions to the stores, however many members there are. */
    private static MembersData load(WidgetContext context, MembersSettings settings) {
        HubId hub = context.hub().id();
        Map<Role, Integer> counts = context.hubs().memberCounts(hub);
        int total = counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0);
        List<Member> members = context.hubs().members(hub, 0, LOOKED_AT).stream()
                .filter(member -> member.role() == Role.OWNER || member.role() == Role.MEMBER)
                .toList();
        Map<String, Instant> acts =
                LastActs.of(context, members.stream().map(Member::username).toList());
        Comparator<MembersData.Person> activeFirst =
                Comparator.comparing(MembersData.Person::active, Comparator.nullsLast(Comparator.reverseOrder()));
        List<MembersData.Person> first = members.stream()
                .map(m ->
                        new MembersData.Person(m.username(), m.title(), m.role() == Role.OWNER, acts.get(m.username())))
                .sorted(Comparator.comparing((MembersData.Person person) -> !person.owner())
                        .thenComparing(activeFirst))
                .limit(settings.rows() + FACES)
                .toList();
        return new MembersData(Math.max(total, first.size()), first);
    }

    private static MembersView.Row row(MembersData.Person person, ViewInput<MembersSettings> input) {
        HubId hub = HubId.user(person.username());
        Instant active = person.active();
        return new MembersView.Row(
                Avatar.of(hub, title(person)),
                "/" + hub.path() + "/",
                title(person),
                person.owner(),
                active == null
                        ? null
                        : input.texts()
                                .say(
                                        "active",
                                        Map.of("when", Days.ago(active, input.now(), input.zone(), input.locale()))));
    }

    private static String title(MembersData.Person person) {
        return person.title() == null || person.title().isBlank() ? person.username() : person.title();
    }
}

package org.fedoraproject.hubs.widgets.rules;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.RolesWidget;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** How the team works: its owners from the store, the rest from its settings. */
@Singleton
final class RulesWidget implements RolesWidget<RulesSettings, RulesView> {

    private static final WidgetProfile<RulesSettings> PROFILE = WidgetProfile.of(
                    "rules", Shelf.TEXT, RulesSettings.DEFAULTS)
            .on(HubKind.TEAM)
            .startsAt(400);

    private static final int SHOWN = 6;

    private static final CachedFunction<RulesSettings, OwnersData> OWNERS = new CachedFunction<>(
            "owners",
            OwnersData.class,
            false,
            Duration.ofHours(1),
            Duration.ofDays(7),
            (context, settings) -> load(context));

    @Override
    public WidgetProfile<RulesSettings> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<RulesSettings, ?>> functions() {
        return List.of(OWNERS);
    }

    @Override
    public RulesView view(ViewInput<RulesSettings> input) {
        OwnersData data = input.data(OWNERS).orElse(new OwnersData(0, List.of()));
        List<RulesView.Owner> owners =
                data.first().stream().map(RulesWidget::owner).toList();
        RulesSettings said = input.configuration();
        return new RulesView(
                owners,
                Math.max(0, data.total() - owners.size()),
                "/" + input.hub().id().path() + "/members/",
                said.meets().strip(),
                SafeLink.of(said.guide()).orElse(null),
                said.guideName().strip(),
                SafeLink.of(said.schedule()).orElse(null),
                SafeLink.of(said.minutes()).orElse(null));
    }

    @Override
    public boolean isEmpty(RulesView view) {
        return view.owners().isEmpty()
                && view.meets().isEmpty()
                && view.guide() == null
                && view.schedule() == null
                && view.minutes() == null;
    }

    private static OwnersData load(WidgetContext context) {
        HubId hub = context.hub().id();
        List<OwnersData.Owner> first = context.hubs().members(hub, 0, SHOWN).stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(member -> new OwnersData.Owner(member.username(), member.title()))
                .toList();
        return new OwnersData(context.hubs().memberCounts(hub).getOrDefault(Role.OWNER, 0), first);
    }

    private static RulesView.Owner owner(OwnersData.Owner owner) {
        HubId hub = HubId.user(owner.username());
        String title = owner.title() == null || owner.title().isBlank() ? owner.username() : owner.title();
        return new RulesView.Owner(Avatar.of(hub, title), "/" + hub.path() + "/", title);
    }
}

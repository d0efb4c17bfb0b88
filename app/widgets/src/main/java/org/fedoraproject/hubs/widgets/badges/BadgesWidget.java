package org.fedoraproject.hubs.widgets.badges;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Badges that a person earned, from the moment on that the portal listens; nobody is compared with anybody. */
@Singleton
final class BadgesWidget implements Widget<BadgesConfig, BadgesView> {

    private static final WidgetProfile<BadgesConfig> PROFILE = WidgetProfile.of(
                    "badges", Shelf.PEOPLE, BadgesConfig.DEFAULT)
            .on(HubKind.USER)
            .startsAt(320);

    private static final String FACT = "badge";

    /** A circle, a hexagon, a rounded square. */
    private static final List<String> OUTLINES = List.of(
            "M2 24a22 22 0 0 1 44 0a22 22 0 0 1-44 0z",
            "M24 2l19 11v22L24 46 5 35V13z",
            "M16 5h16a11 11 0 0 1 11 11v16a11 11 0 0 1-11 11H16A11 11 0 0 1 5 32V16A11 11 0 0 1 16 5z");

    private static final CachedFunction<BadgesConfig, BadgesData> BADGES = new CachedFunction<>(
            "badges", BadgesData.class, true, Duration.ofHours(6), Duration.ofDays(30), BadgesWidget::load);

    @Override
    public WidgetProfile<BadgesConfig> profile() {
        return PROFILE;
    }

    @Override
    public Set<Interest> interests(Hub hub, BadgesConfig configuration) {
        return Set.of(Interest.user(hub.id().name()));
    }

    @Override
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement, BadgesConfig configuration) {
        return activity.facts().stream().anyMatch(fact -> fact.kind().equals(FACT));
    }

    @Override
    public List<CachedFunction<BadgesConfig, ?>> functions() {
        return List.of(BADGES);
    }

    private static BadgesData load(WidgetContext context, BadgesConfig configuration) {
        List<Fact> all =
                context.facts().list(context.hub().id(), FACT, context.clock().instant(), FactStore.MOST);
        return new BadgesData(
                all.size(),
                all.stream()
                        .limit(configuration.shown())
                        .map(fact -> new BadgesData.Badge(
                                fact.key(), fact.text("name"), fact.text("description"), fact.text("link"), fact.at()))
                        .toList());
    }

    @Override
    public BadgesView view(ViewInput<BadgesConfig> input) {
        BadgesData data = input.data(BADGES).orElse(new BadgesData(0, List.of()));
        return new BadgesView(
                data.newest().stream()
                        .limit(input.configuration().shown())
                        .map(badge -> row(badge, input))
                        .toList(),
                input.texts().say("count", Map.of("count", data.earned())));
    }

    private static BadgesView.Row row(BadgesData.Badge badge, ViewInput<BadgesConfig> input) {
        String name = badge.name() == null ? badge.id() : badge.name();
        String day = DateTimeFormatter.ofLocalizedPattern("yMMMMd")
                .withLocale(input.locale())
                .format(badge.at().atZone(input.zone()));
        String about = Objects.requireNonNullElse(badge.description(), "");
        int hash = badge.id().hashCode();
        return new BadgesView.Row(
                name,
                SafeLink.of(badge.link()).orElse(""),
                about.isEmpty() ? day : about + " – " + day,
                OUTLINES.get(Math.floorMod(hash, OUTLINES.size())),
                Avatar.of(HubId.team("badge-" + Integer.toHexString(hash)), name));
    }

    @Override
    public boolean isEmpty(BadgesView view) {
        return view.rows().isEmpty();
    }
}

package org.fedoraproject.hubs.widgets.help;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.help.HelpRequest;
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
import org.jspecify.annotations.Nullable;

/** Where a team wants a hand: what was said in its meetings, and what its members asked for here. Each request goes by itself. */
@Singleton
final class HelpWidget implements Widget<HelpConfig, HelpView> {

    private static final WidgetProfile<HelpConfig> PROFILE = WidgetProfile.of("help", Shelf.WORK, HelpConfig.DEFAULT)
            .on(HubKind.TEAM)
            .startsAt(140);

    private static final CachedFunction<HelpConfig, HelpData> REQUESTS = new CachedFunction<>(
            "requests",
            HelpData.class,
            true,
            Duration.ofHours(1),
            Duration.ofDays(7),
            (context, configuration) -> load(context));

    @Override
    public WidgetProfile<HelpConfig> profile() {
        return PROFILE;
    }

    /** Help is asked for in chat rooms. */
    @Override
    public Set<Interest> interests(Hub hub, HelpConfig configuration) {
        return hub.follows().stream()
                .filter(key -> key.kind().equals("channel"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement, HelpConfig configuration) {
        return activity.facts().stream().anyMatch(fact -> fact.kind().equals(HelpRequest.KIND));
    }

    @Override
    public List<CachedFunction<HelpConfig, ?>> functions() {
        return List.of(REQUESTS);
    }

    private static HelpData load(WidgetContext context) {
        return new HelpData(
                HelpRequest.open(
                                context.facts(),
                                context.hub().id(),
                                context.clock().instant(),
                                FactStore.MOST)
                        .stream()
                        .map(request -> new HelpData.Request(
                                request.key(),
                                request.text(),
                                request.skills(),
                                request.by(),
                                request.until(),
                                request.link(),
                                request.where()))
                        .toList());
    }

    @Override
    public HelpView view(ViewInput<HelpConfig> input) {
        HelpData data = input.data(REQUESTS).orElse(new HelpData(List.of()));
        List<HelpData.Request> open = data.requests().stream()
                .filter(request -> request.until() == null || request.until().isAfter(input.now()))
                .toList();
        List<HelpView.Row> rows = open.stream()
                .limit(input.configuration().shown())
                .map(request -> row(request, input))
                .toList();
        long card = input.placement().id().value();
        String base = "/" + input.hub().id().path() + "/help";
        return new HelpView(
                rows,
                open.size() - rows.size(),
                input.onlooker().may(Action.CONTRIBUTE) ? base + "/new?card=" + card : "",
                base + "/done",
                card);
    }

    private static HelpView.Row row(HelpData.Request request, ViewInput<HelpConfig> input) {
        String by = Objects.requireNonNullElse(request.by(), "");
        boolean own = !by.isEmpty() && by.equals(input.onlooker().username());
        return new HelpView.Row(
                request.key(),
                request.text(),
                request.skills(),
                by.isEmpty() ? null : Avatar.ofPerson(by),
                by,
                HubId.isName(by) ? "/" + HubId.user(by).path() + "/" : "",
                ends(request.until(), input),
                request.until() == null ? "" : request.until().toString(),
                SafeLink.of(request.link()).orElse(""),
                Objects.requireNonNullElse(request.where(), "").replaceFirst("^([#!][^:\\s]+):\\S+$", "$1"),
                input.onlooker().may(Action.CONTRIBUTE)
                        && (own || input.onlooker().may(Action.CHANGE_LAYOUT)));
    }

    private static String ends(@Nullable Instant until, ViewInput<HelpConfig> input) {
        if (until == null) {
            return "";
        }
        long days = Duration.between(input.now(), until).toDays();
        return input.texts().say("ends", Map.of("count", days));
    }

    /** Whoever may ask sees the card to do so. */
    @Override
    public boolean isEmpty(HelpView view) {
        return view.rows().isEmpty() && view.ask().isEmpty();
    }
}

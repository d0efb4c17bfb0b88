package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;

/** Makes a hub's page with a constant number of questions to the stores, however many widgets it has. Thread-safe. */
@Singleton
final class HubPageAssembler {

    private final LayoutStore layouts;
    private final CardReader reader;
    private final CardMaker maker;
    private final HubHeader headers;
    private final Clock clock;

    HubPageAssembler(
            LayoutStore layouts, CardReader reader, CardMaker maker, HubHeader headers, @Named("pages") Clock clock) {
        this.layouts = layouts;
        this.headers = headers;
        this.reader = reader;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * The page, and what must be computed anew for it.
     *
     * @param page to render
     * @param wanted to be asked for
     */
    record Assembled(HubPage page, List<RefreshWidget> wanted) {}

    /**
     * The page as its viewer sees it.
     *
     * @param look a hub that they may see something of
     * @param live the event stream the page shall follow
     */
    Assembled assemble(Look look, Frame.Live live) {
        Seen seen = look.seen();
        Hub hub = seen.hub();
        boolean open = seen.may(Action.SEE);
        List<HubSummary> teams = headers.teams(hub);
        HubPage.Header own = headers.of(seen, teams.size());
        HubPage.Header header = look.asThemselves() ? own : own.still();
        // The head is for everybody who sees the page, and so is the word that it changed.
        Frame frame = frame(hub, seen.may(Action.SEE_HEADER) ? live : null, open ? teams : List.of());
        if (!open) {
            String closed = seen.may(Action.SEE_HEADER)
                    ? PageTexts.here().say("hub.closed", Map.of("title", hub.title()))
                    : PageTexts.here().say("hub.closed-for-them");
            HubPage page = new HubPage(frame, look.views(), header, closed, false, null, null);
            return new Assembled(page, List.of());
        }
        List<RefreshWidget> wanted = new ArrayList<>();
        HubPage.Columns columns = columns(look, wanted);
        boolean feed = columns.columns().stream()
                .flatMap(column -> column.cards().stream())
                .anyMatch(WidgetCard::feed);
        Frame whole = feed ? frame.withFeed("/" + hub.id().path() + "/feed") : frame;
        boolean secret = feed
                && look.asThemselves()
                && hub.visibility() != Visibility.PUBLIC
                && !seen.roles().isEmpty()
                && seen.may(Action.SEE_INSIDE);
        String reader = secret ? "/account/readers?of=" + hub.id().path() : null;
        return new Assembled(new HubPage(whole, look.views(), header, null, look.arranged(), columns, reader), wanted);
    }

    /** The widgets of a hub that its viewer sees, and what must be computed anew for them. */
    HubPage.Columns columns(Look look, List<RefreshWidget> wanted) {
        Hub hub = look.seen().hub();
        Layout layout = layouts.find(hub.id()).orElse(new Layout(0, Split.WIDE_MAIN, List.of()));
        List<WidgetPlacement> shown =
                layout.placements().stream().filter(look.seen()::shows).toList();
        CardSources sources = reader.read(look, shown);
        List<HubPage.Column> columns = Arrays.stream(Column.values())
                .map(column -> new HubPage.Column(
                        column.name().toLowerCase(Locale.ROOT), cards(look, shown, column, sources, wanted)))
                .toList();
        String split = layout.split().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String stand = columns.stream()
                .flatMap(column -> Stream.concat(
                        Stream.of(column.name()), column.cards().stream().map(card -> card.id() + " " + card.etag())))
                .collect(Collectors.joining(" "));
        boolean any = columns.stream().anyMatch(column -> !column.cards().isEmpty());
        return new HubPage.Columns(
                split, "/" + hub.id().path() + "/columns" + look.query(), Fingerprint.of(split, stand), columns, any);
    }

    private List<WidgetCard> cards(
            Look look, List<WidgetPlacement> shown, Column column, CardSources sources, List<RefreshWidget> wanted) {
        Instant now = clock.instant();
        return shown.stream()
                .filter(placement -> placement.column() == column)
                .map(placement -> maker.card(look.eyes(), look.seen().hub(), placement, sources, now, wanted))
                .flatMap(Optional::stream)
                .map(card -> card.withQuery(look.query()))
                .toList();
    }

    /** One card of a hub, and what must be computed anew for it; empty when it is not for its viewer. */
    Optional<WidgetCard> card(Look look, WidgetPlacement placement, List<RefreshWidget> wanted) {
        if (!look.seen().shows(placement)) {
            return Optional.empty();
        }
        Hub hub = look.seen().hub();
        return maker.card(look.eyes(), hub, placement, reader.read(look, List.of(placement)), clock.instant(), wanted)
                .map(card -> card.withQuery(look.query()));
    }

    private static Frame frame(Hub hub, Frame.@org.jspecify.annotations.Nullable Live live, List<HubSummary> teams) {
        List<Frame.Nearby> nearby = teams.stream()
                .limit(12)
                .map(team -> new Frame.Nearby(
                        "/" + team.id().path() + "/", team.title(), Avatar.of(team.id(), team.title())))
                .toList();
        return new Frame(
                        hub.title(),
                        hub.summary(),
                        "/avatar/" + hub.id().path() + ".svg",
                        live,
                        false,
                        PageTexts.here().say("hub.teams-of", Map.of("title", hub.title())),
                        nearby)
                .withShare(BehindHub.share(hub, hub.id().kind() == HubKind.USER ? "profile" : "website"));
    }
}

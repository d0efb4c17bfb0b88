package org.fedoraproject.hubs.web.meetings;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.meeting.PlannedMeeting;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The meetings that a team's calendars told of, for whoever may see them on its hub. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {

    private static final String WIDGET = "meetings";

    private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final HubGate gate;
    private final HubStore hubs;
    private final FactStore facts;
    private final Clock clock;

    CalendarController(HubGate gate, HubStore hubs, FactStore facts, @Named("pages") Clock clock) {
        this.gate = gate;
        this.hubs = hubs;
        this.facts = facts;
        this.clock = clock;
    }

    /** All of them, or the one that the query names. */
    @Get("/t/{name:[^/]+}/meetings.ics")
    HttpResponse<?> file(HttpRequest<?> request) {
        Seen seen = PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .filter(this::shows)
                .orElseThrow(() -> NotFoundPages.hub("t", PathNames.second(request)));
        String only = request.getParameters().get("meeting");
        List<PlannedMeeting> meetings = PlannedMeeting.of(
                        facts, List.of(seen.hub().id()), clock.instant())
                .stream()
                .filter(meeting -> only == null || only.equals(meeting.key()))
                .toList();
        return answer(request, seen, only, CalendarFile.of(seen.hub().title(), meetings));
    }

    /** Where the cards that show meetings are for members, so are the meetings. */
    private boolean shows(Seen seen) {
        List<WidgetPlacement> cards = hubs.placements(seen.hub().id()).stream()
                .filter(placement -> placement.kind().equals(WIDGET))
                .toList();
        return seen.may(Action.SEE) && (cards.isEmpty() || cards.stream().anyMatch(seen::shows));
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, Seen seen, @Nullable String only, String text) {
        String tag = "\"" + Fingerprint.of(text) + "\"";
        boolean same =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(known -> known.contains(tag));
        if (same) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
        }
        String name = only == null ? "meetings.ics" : "meeting.ics";
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(CALENDAR)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + seen.hub().id().name().replaceAll("[^a-z0-9-]", "-") + "-" + name
                                + "\"");
    }
}

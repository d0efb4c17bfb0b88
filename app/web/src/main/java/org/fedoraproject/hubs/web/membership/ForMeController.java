package org.fedoraproject.hubs.web.membership;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is invited to and what they asked for, in one place: the only one where they learn of an invitation to a team that they
 * may not see yet.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ForMeController {

    private final Memberships memberships;
    private final Pages pages;
    private final Clock clock;

    ForMeController(Memberships memberships, Pages pages, @Named("pages") Clock clock) {
        this.memberships = memberships;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param invitations newest first
     * @param requests newest first
     * @param none whether there is neither
     */
    record View(Frame frame, List<Row> invitations, List<Row> requests, boolean none) {}

    /**
     * @param avatar of the team
     * @param title what people call it
     * @param words what about it
     * @param quote somebody's own words; absent when there are none
     * @param at instant
     * @param atText the same in words
     * @param base address that forms about it begin with
     * @param closable whether it can be taken back or laid aside
     */
    record Row(
            Avatar avatar,
            String title,
            String words,
            @Nullable String quote,
            String at,
            String atText,
            String base,
            boolean closable) {}

    /** The page. */
    @Get("/invitations")
    HttpResponse<?> show(HttpRequest<?> request) {
        String me = Viewers.of(request).username();
        if (me == null) {
            return RefusalPages.login("/invitations");
        }
        List<Row> invitations =
                memberships.invitationsOf(me).stream().map(ForMeController::row).toList();
        List<Row> requests = memberships.requestsOf(me).stream().map(this::row).toList();
        return Html.page(pages.render(
                "invitations",
                new View(
                        pages.still(PageTexts.here().say("site.invitations")),
                        invitations,
                        requests,
                        invitations.isEmpty() && requests.isEmpty())));
    }

    private static Row row(Invitation invitation) {
        return new Row(
                Avatar.of(invitation.hub(), invitation.hubTitle()),
                invitation.hubTitle(),
                PageTexts.here()
                        .say(
                                "invitations.invites",
                                Map.of(
                                        "who",
                                        invitation.invitedBy(),
                                        "role",
                                        invitation.role().name())),
                null,
                Moments.iso(invitation.invitedAt()),
                Moments.words(invitation.invitedAt()),
                base(invitation.hub()),
                true);
    }

    private Row row(JoinRequest request) {
        Optional<Instant> pause = request.pause(clock.instant());
        String who = String.valueOf(request.answeredBy());
        Saying words = switch (request.state()) {
            case WAITING -> Saying.of("invitations.waiting");
            case DEFERRED -> Saying.of("invitations.deferred", "who", who);
            case DENIED ->
                pause.map(from -> Saying.of("invitations.denied-until", "who", who, "from", from))
                        .orElseGet(() -> Saying.of("invitations.denied", "who", who));
        };
        return new Row(
                Avatar.of(request.hub(), request.hub().name()),
                request.hub().name(),
                PageTexts.said(words),
                request.answer().isEmpty() ? null : request.answer(),
                Moments.iso(request.askedAt()),
                Moments.words(request.askedAt()),
                base(request.hub()),
                pause.isEmpty());
    }

    private static String base(HubId hub) {
        return "/" + hub.path() + "/roles/";
    }
}

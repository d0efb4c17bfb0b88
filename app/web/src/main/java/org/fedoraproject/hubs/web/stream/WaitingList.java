package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.Texts;

/** What waits for somebody in the portal itself: invitations, and requests to join teams that they own. Two questions. Thread-safe. */
@Singleton
final class WaitingList {

    private static final int MOST = 50;

    private final Memberships memberships;

    WaitingList(Memberships memberships) {
        this.memberships = memberships;
    }

    List<StreamPage.Waiting> of(String username, Texts texts) {
        return Stream.concat(
                        memberships.invitationsOf(username).stream().limit(MOST).map(each -> invitation(each, texts)),
                        memberships.requestsTo(username, MOST).stream().map(each -> request(each, texts)))
                .toList();
    }

    private static StreamPage.Waiting invitation(Invitation invitation, Texts texts) {
        String key = invitation.role() == Role.OWNER ? "stream.waiting.owner" : "stream.waiting.member";
        return new StreamPage.Waiting(
                Avatar.of(invitation.hub(), invitation.hubTitle()),
                texts.say(key, Map.of("who", invitation.invitedBy(), "hub", invitation.hubTitle())),
                "/invitations",
                texts.say("stream.waiting.answer"),
                Moments.iso(invitation.invitedAt()),
                Moments.words(invitation.invitedAt()));
    }

    private static StreamPage.Waiting request(JoinRequest request, Texts texts) {
        return new StreamPage.Waiting(
                Avatar.of(request.hub(), request.hub().name()),
                texts.say(
                        "stream.waiting.request",
                        Map.of("who", request.title(), "hub", request.hub().name())),
                "/" + request.hub().path() + "/requests/",
                texts.say("stream.waiting.answer"),
                Moments.iso(request.askedAt()),
                Moments.words(request.askedAt()));
    }
}

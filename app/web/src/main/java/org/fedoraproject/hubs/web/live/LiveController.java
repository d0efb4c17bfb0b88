package org.fedoraproject.hubs.web.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.jspecify.annotations.Nullable;

/** Fresh tokens for open pages. A hub that the viewer may not see and one that does not exist are answered alike: not at all. */
@Controller("/live")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveController {

    /** Most topics of one page, as the event server has it. */
    private static final int MOST_TOPICS = 50;

    private final HubGate gate;
    private final PageTokens tokens;

    LiveController(HubGate gate, PageTokens tokens) {
        this.gate = gate;
        this.tokens = tokens;
    }

    /**
     * What an open page may listen to from now on.
     *
     * @param signedIn whether anybody is
     * @param topics those asked for that the viewer may see
     * @param token to show the event server; absent when nobody is signed in
     * @param seconds how long the token is good
     */
    @JsonInclude(JsonInclude.Include.NON_NULL) // an empty list is an answer: the reader may see none of them any more
    record Permission(
            boolean signedIn, List<String> topics, @Nullable String token, long seconds) {}

    /** A token for the topics asked for. */
    @Get
    HttpResponse<?> renew(HttpRequest<?> request) {
        Optional<StreamPosition> before = tokens.now();
        Viewer viewer = Viewers.of(request);
        Set<HubId> asked = request.getParameters().getAll("topic").stream()
                .limit(MOST_TOPICS)
                .flatMap(topic -> HubId.parse(topic).stream())
                .collect(Collectors.toSet());
        List<Seen> seen = gate.openAll(viewer, asked).stream()
                .filter(each -> each.may(Action.SEE))
                .toList();
        Optional<String> token = tokens.sign(request, before, seen);
        if (!viewer.isVisitor() && token.isEmpty()) {
            return HttpResponse.serverError()
                    .status(503)
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store");
        }
        Permission permission = new Permission(
                !viewer.isVisitor(),
                seen.stream().map(each -> each.hub().id().path()).sorted().toList(),
                token.orElse(null),
                LiveStreams.TOKEN_LIFE.toSeconds());
        return HttpResponse.ok(permission).header("Cache-Control", "no-store");
    }
}

package org.fedoraproject.hubs.web.membership;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.jspecify.annotations.Nullable;

/** The buttons at the head of a hub: what people do about themselves. Forms that work without scripts; back to the hub afterwards. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoleController {

    private static final String WORDS = "words";

    private static final Map<String, Function<Form, RoleAction>> ACTIONS = Map.of(
            "subscribe", form -> new RoleAction.Subscribe(),
            "unsubscribe", form -> new RoleAction.Unsubscribe(),
            "star", form -> new RoleAction.Star(),
            "unstar", form -> new RoleAction.Unstar(),
            "join", form -> new RoleAction.Join(form.one(WORDS)),
            "withdraw", form -> new RoleAction.Withdraw(),
            "leave", form -> new RoleAction.Leave(),
            "give-up-ownership", form -> new RoleAction.GiveUpOwnership(),
            "accept", form -> new RoleAction.Accept(),
            "decline", form -> new RoleAction.Decline());

    private final HubGate gate;
    private final RoleChanges changes;
    private final RefusalPages refusals;

    RoleController(HubGate gate, RoleChanges changes, RefusalPages refusals) {
        this.gate = gate;
        this.changes = changes;
        this.refusals = refusals;
    }

    /** Does one of them. */
    @Post("/{letter:[ut]}/{name:[^/]+}/roles/{what:[a-z-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        Function<Form, RoleAction> action = ACTIONS.get(what);
        Optional<HubId> hub = PathNames.hub(request);
        if (action == null || hub.isEmpty()) {
            throw NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request));
        }
        Form form = Form.read(body == null ? "" : body, what.equals("join") ? Set.of(WORDS) : Set.of());
        HubId id = hub.get();
        return switch (changes.act(Viewers.of(request), id, action.apply(form))) {
            case Outcome.Done done -> HttpResponse.seeOther(URI.create(back(request, id)));
            case Outcome.Refused refused -> refusals.answer(request, id, refused.refusal());
        };
    }

    /** Whoever leaves a hidden team, or declines its invitation, finds no hub there any more. */
    private String back(HttpRequest<?> request, HubId id) {
        return gate.open(Viewers.of(request), id).isPresent() ? "/" + id.path() + "/" : "/invitations";
    }
}

package org.fedoraproject.hubs.web.membership;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/** The people of a team and who wants to be one of them, with what owners can do about both. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {

    private static final String PERSON = "person";
    private static final String ROLE = "role";
    private static final String WORD = "word";

    private final HubGate gate;
    private final PeoplePages pages;
    private final RoleChanges changes;
    private final RefusalPages refusals;

    PeopleController(HubGate gate, PeoplePages pages, RoleChanges changes, RefusalPages refusals) {
        this.gate = gate;
        this.pages = pages;
        this.changes = changes;
        this.refusals = refusals;
    }

    /** Everybody who belongs to a team. */
    @Get("/t/{name:[^/]+}/members")
    HttpResponse<?> members(HttpRequest<?> request) {
        Seen seen = seen(request);
        if (!seen.may(Action.SEE) && !seen.may(Action.MANAGE_PEOPLE)) {
            return refused(request, seen, "refusal.see-members");
        }
        int page = request.getParameters().get("page", Integer.class).orElse(1);
        return Html.page(pages.members(seen, page, InviteForm.EMPTY));
    }

    /** Who asked to join. */
    @Get("/t/{name:[^/]+}/requests")
    HttpResponse<?> requests(HttpRequest<?> request) {
        Seen seen = seen(request);
        return seen.may(Action.MANAGE_PEOPLE)
                ? Html.page(pages.requests(seen))
                : refused(request, seen, "refusal.see-requests");
    }

    /** What owners do about members. */
    @Post("/t/{name:[^/]+}/members/{what:invite|uninvite|promote|demote|remove}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> manage(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        Seen seen = seen(request);
        Form form = Form.read(body == null ? "" : body, what.equals("invite") ? Set.of(PERSON, ROLE) : Set.of(PERSON));
        String person = form.one(PERSON).strip();
        RoleAction action = switch (what) {
            case "invite" -> new RoleAction.Invite(person, role(form));
            case "uninvite" -> new RoleAction.Uninvite(person);
            case "promote" -> new RoleAction.Promote(person);
            case "demote" -> new RoleAction.Demote(person);
            default -> new RoleAction.Remove(person);
        };
        return switch (changes.act(Viewers.of(request), seen.hub().id(), action)) {
            case Outcome.Done done -> back(seen, "members/");
            case Outcome.Refused refused -> notDone(request, seen, refused.refusal(), action);
        };
    }

    private static Role role(Form form) {
        return switch (form.one(ROLE)) {
            case "member" -> Role.MEMBER;
            case "owner" -> Role.OWNER;
            default -> throw new BadFormException("a role that nobody is invited to");
        };
    }

    /** What was typed is kept, with what is wrong about it. */
    private HttpResponse<?> notDone(HttpRequest<?> request, Seen seen, Refusal refusal, RoleAction action) {
        if (action instanceof RoleAction.Invite invite
                && refusal.kind() == Refusal.Kind.INVALID
                && seen.may(Action.MANAGE_PEOPLE)) {
            return Html.page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    pages.members(
                            seen,
                            1,
                            new InviteForm(
                                    invite.subject(), invite.role() == Role.OWNER, PageTexts.said(refusal.saying()))));
        }
        return refusals.answer(request, seen.hub().id(), refusal);
    }

    /** What owners answer to requests. */
    @Post("/t/{name:[^/]+}/requests/{what:approve|defer|deny|lift}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        Seen seen = seen(request);
        Form form = Form.read(body == null ? "" : body, Set.of(PERSON, WORD));
        String person = form.one(PERSON);
        RoleAction action = switch (what) {
            case "approve" -> new RoleAction.Approve(person);
            case "lift" -> new RoleAction.Lift(person);
            case "defer" -> new RoleAction.Defer(person, form.one(WORD));
            default -> new RoleAction.Deny(person, form.one(WORD));
        };
        return switch (changes.act(Viewers.of(request), seen.hub().id(), action)) {
            case Outcome.Done done -> back(seen, "requests/");
            case Outcome.Refused refused -> refusals.answer(request, seen.hub().id(), refused.refusal());
        };
    }

    private Seen seen(HttpRequest<?> request) {
        return PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() -> NotFoundPages.hub("t", PathNames.second(request)));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Seen seen, String key) {
        Saying why = Saying.of(key, "hub", seen.hub().title());
        return refusals.notForThem(request, seen.hub().id(), seen.viewer().isVisitor(), why);
    }

    private static HttpResponse<?> back(Seen seen, String page) {
        return HttpResponse.seeOther(URI.create("/" + seen.hub().id().path() + "/" + page));
    }
}

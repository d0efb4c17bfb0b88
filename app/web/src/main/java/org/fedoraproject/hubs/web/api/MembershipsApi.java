package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.membership.RoleChanges;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/** Who is what to a hub, and who wants to be. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "memberships")
@Described
class MembershipsApi {

    private static final int MOST = 100;

    private final HubStore hubs;
    private final Memberships memberships;
    private final RoleChanges changes;
    private final ApiGate gate;

    MembershipsApi(HubStore hubs, Memberships memberships, RoleChanges changes, ApiGate gate) {
        this.hubs = hubs;
        this.memberships = memberships;
        this.changes = changes;
        this.gate = gate;
    }

    /** Who is on it. */
    @Get("/{letter:[ut]}/{name}/members")
    @Operation(
            operationId = "listMembers",
            summary = "Who is on a hub, owners first",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "Part of the list; the header Link has its neighbours.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.MemberList.class)))
    HttpResponse<?> members(
            HttpRequest<?> request,
            @PathVariable @Letter String letter,
            @PathVariable @Name String name,
            @Offset @QueryValue @Nullable Integer offset,
            @Limit @QueryValue @Nullable Integer limit) {
        Seen seen = gate.open(request, letter, Action.SEE);
        Paging paging = Paging.of(offset, limit);
        HubId id = seen.hub().id();
        var found = hubs.members(id, paging.offset(), paging.limit() + 1);
        List<Shapes.MemberShape> items =
                found.stream().limit(paging.limit()).map(Shaping::member).toList();
        Shapes.MemberList list = new Shapes.MemberList(items, hubs.people(id), paging.offset(), paging.limit());
        return paging.linked(ApiJson.answer(request, list), request, found.size() > paging.limit());
    }

    /** The viewer's own. */
    @Get("/{letter:[ut]}/{name}/membership")
    @Operation(
            operationId = "getMembership",
            summary = "What the viewer is to a hub",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "Roles, request, invitation.",
            content =
                    @Content(
                            mediaType = Described.JSON,
                            schema = @Schema(implementation = Shapes.MembershipShape.class)))
    HttpResponse<?> mine(HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.header(request, letter);
        String username = seen.viewer().username();
        if (username == null) {
            throw ApiGate.signIn();
        }
        return ApiJson.answer(
                request,
                Shaping.membership(
                        seen.hub().id(), memberships.standing(seen.hub().id(), username)));
    }

    /** Does something about it. */
    @Post("/{letter:[ut]}/{name}/membership")
    @Consumes(Described.JSON)
    @Operation(
            operationId = "act",
            summary = "Subscribe, star, join, leave; for owners: answer requests, invite, promote, remove",
            extensions =
                    @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "follow or manage")))
    @ApiResponse(
            responseCode = "200",
            description = "It is done, or was so before; what the viewer is to the hub now.",
            content =
                    @Content(
                            mediaType = Described.JSON,
                            schema = @Schema(implementation = Shapes.MembershipShape.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "Things stand otherwise: the last owner stays, the hub is archived, somebody is on the team already.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @TakesJson
    @RequestBody(
            required = true,
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Wanted.Act.class)))
    HttpResponse<?> act(
            HttpRequest<?> request,
            @PathVariable @Letter String letter,
            @PathVariable @Name String name,
            @Parameter(hidden = true) @Body byte[] body) {
        HubId id = ApiGate.id(request, letter);
        Viewer viewer = Viewers.of(request);
        String username = viewer.username();
        if (username == null) {
            gate.header(request, letter);
            throw ApiGate.signIn();
        }
        ApiGate.reads(viewer);
        RoleAction action = Acts.of(ApiJson.read(body, Wanted.Act.class));
        switch (changes.act(viewer, id, action)) {
            case Outcome.Refused refused ->
                throw ProblemException.of(
                        refused.refusal().kind().status(),
                        PageTexts.english(refused.refusal().saying()));
            case Outcome.Done done -> done.changes();
        }
        return ApiJson.answer(request, Shaping.membership(id, memberships.standing(id, username)));
    }

    /** Who wants to join. */
    @Get("/{letter:[ut]}/{name}/requests")
    @Operation(
            operationId = "listRequests",
            summary = "Who asks to join a team; for its owners",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "manage")))
    @ApiResponse(
            responseCode = "200",
            description = "At most a hundred.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.RequestList.class)))
    HttpResponse<?> requests(
            HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.openPeople(request, letter);
        return ApiJson.answer(
                request,
                new Shapes.RequestList(memberships.requests(seen.hub().id(), 0, MOST).stream()
                        .map(Shaping::request)
                        .toList()));
    }

    /** Who may become a member by saying yes. */
    @Get("/{letter:[ut]}/{name}/invitations")
    @Operation(
            operationId = "listInvitations",
            summary = "Who is invited to a team; for its owners",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "manage")))
    @ApiResponse(
            responseCode = "200",
            description = "At most a hundred.",
            content =
                    @Content(
                            mediaType = Described.JSON,
                            schema = @Schema(implementation = Shapes.InvitationList.class)))
    HttpResponse<?> invitations(
            HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.openPeople(request, letter);
        return ApiJson.answer(
                request,
                new Shapes.InvitationList(memberships.invitations(seen.hub().id(), MOST).stream()
                        .map(Shaping::invitation)
                        .toList()));
    }
}

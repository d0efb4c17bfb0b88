package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Viewers;

/** Whoever asks. */
@Controller("/api/v1/me")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "me")
@Described
class MeApi {

    private final HubStore hubs;
    private final HubGate gate;
    private final Memberships memberships;

    MeApi(HubStore hubs, HubGate gate, Memberships memberships) {
        this.hubs = hubs;
        this.gate = gate;
        this.memberships = memberships;
    }

    /** Name, rights, hubs, invitations. */
    @Get
    @Operation(
            operationId = "getMe",
            summary = "Who the token or session belongs to, and their hubs",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "Whoever asks.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.MeShape.class)))
    HttpResponse<?> me(HttpRequest<?> request) {
        Viewer viewer = Viewers.of(request);
        String username = viewer.username();
        if (username == null) {
            throw ApiGate.signIn();
        }
        if (!viewer.scopes().contains(Scope.READ)) {
            throw ApiGate.refusal(viewer, org.fedoraproject.hubs.core.access.Action.SEE);
        }
        Map<String, List<String>> roles = new TreeMap<>();
        // What a hub that became private was to somebody does not tell them that it is still there.
        gate.openAll(viewer, hubs.rolesOf(username).keySet())
                .forEach(seen -> roles.put(seen.hub().id().path(), Shaping.roles(seen.roles())));
        return ApiJson.answer(
                request,
                new Shapes.MeShape(
                        username,
                        viewer.scopes().stream().sorted().map(Shaping::code).toList(),
                        viewer.administrator(),
                        roles,
                        memberships.invitationsOf(username).stream()
                                .map(Shaping::invitation)
                                .toList()));
    }
}

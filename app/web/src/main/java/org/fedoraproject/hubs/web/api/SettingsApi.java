package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.settings.SettingChanges;
import org.jspecify.annotations.Nullable;

/** What a hub says of itself, changed by whoever saw how it is. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "hubs")
@Described
class SettingsApi {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-header)?\"");

    private final SettingChanges settings;
    private final ApiGate gate;

    SettingsApi(SettingChanges settings, ApiGate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    /** Changes it. */
    @Patch("/{letter:[ut]}/{name}")
    @Consumes(Described.JSON)
    @Operation(
            operationId = "changeHub",
            summary = "Change what a hub says of itself; for its owners",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "manage")))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The entity tag of the hub as the caller saw it.",
            example = "\"7\"",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "The hub as it is now.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubShape.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The hub is archived.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Somebody changed the hub meanwhile: get it again.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "428",
            description = "The header If-Match is missing.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @TakesJson
    @RequestBody(
            required = true,
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Wanted.Patch.class)))
    HttpResponse<?> change(
            HttpRequest<?> request,
            @PathVariable @Letter String letter,
            @PathVariable @Name String name,
            @Parameter(hidden = true) @Body byte[] body) {
        Seen seen = gate.open(request, letter, Action.CHANGE_SETTINGS);
        long version = version(request.getHeaders().get(HttpHeaders.IF_MATCH), seen.hub());
        var patch = Patches.of(ApiJson.read(body, Wanted.Patch.class), seen.hub());
        return switch (settings.change(seen.viewer(), seen.hub().id(), version, patch)) {
            case Edited.Saved saved -> {
                Seen now = new Seen(seen.viewer(), saved.hub(), seen.roles());
                yield ApiJson.answer(request, Shaping.hub(now), HubsApi.tag(now));
            }
            case Edited.Stale stale -> throw changed();
            case Edited.Refused refused ->
                throw ProblemException.of(
                        refused.refusal().kind().status(), refused.refusal().words());
            case Edited.Wrong wrong -> throw new ProblemException(problem(wrong));
        };
    }

    private static long version(@Nullable String tag, Hub hub) {
        if (tag == null) {
            throw ProblemException.of(428, "If-Match", "Send the entity tag of the hub as you saw it.");
        }
        Matcher known = TAG.matcher(tag.strip());
        if (!known.matches() || Long.parseLong(known.group(1)) != hub.version()) {
            throw changed();
        }
        return hub.version();
    }

    private static ProblemException changed() {
        return ProblemException.of(412, "If-Match", "Somebody changed the hub meanwhile: get it again.");
    }

    private static Problem problem(Edited.Wrong wrong) {
        List<Problem.Wrong> errors = wrong.problems().stream()
                .map(each -> new Problem.Wrong(each.field().code(), each.words()))
                .toList();
        return Problem.of(422, errors.getFirst().detail(), errors);
    }
}

package org.fedoraproject.hubs.web.api;

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
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.settings.SettingChanges;
import org.fedoraproject.hubs.web.site.PageTexts;

/** What a hub says of itself, changed by whoever saw how it is. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "hubs")
@Described
class SettingsApi {

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
    @ApiResponse(
            responseCode = "200",
            description = "The hub as it is now.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubShape.class)))
    @ChangesWhatWasSeen
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
        long version = seen.hub().version();
        SeenVersion.expect(request, version);
        var patch = Patches.of(ApiJson.read(body, Wanted.Patch.class), seen.hub());
        return switch (settings.change(seen.viewer(), seen.hub().id(), version, patch)) {
            case Edited.Saved saved -> {
                Seen now = new Seen(seen.viewer(), saved.hub(), seen.roles());
                yield ApiJson.answer(request, Shaping.hub(now), HubsApi.tag(now));
            }
            case Edited.Stale stale -> throw SeenVersion.changed();
            case Edited.Refused refused ->
                throw ProblemException.of(
                        refused.refusal().kind().status(),
                        PageTexts.english(refused.refusal().saying()));
            case Edited.Wrong wrong -> throw new ProblemException(problem(wrong));
        };
    }

    private static Problem problem(Edited.Wrong wrong) {
        List<Problem.Wrong> errors = wrong.problems().stream()
                .map(each -> new Problem.Wrong(each.field().code(), PageTexts.english(each.saying())))
                .toList();
        return Problem.of(422, errors.getFirst().detail(), errors);
    }
}

package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
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
import java.util.Locale;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.layout.LayoutChanges;
import org.fedoraproject.hubs.web.site.PageTexts;

/** How the widgets of a hub stand, changed by owners who saw how they stood. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "hubs")
@Described
class LayoutApi {

    private final LayoutChanges layouts;
    private final ApiGate gate;

    LayoutApi(LayoutChanges layouts, ApiGate gate) {
        this.layouts = layouts;
        this.gate = gate;
    }

    /** The layout. */
    @Get("/{letter:[ut]}/{name}/layout")
    @Operation(
            operationId = "getLayout",
            summary = "How the widgets of a hub stand; for its owners",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "manage")))
    @ApiResponse(
            responseCode = "200",
            description = "The whole layout; its entity tag is what a change sends as If-Match.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.LayoutShape.class)))
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.open(request, letter, Action.CHANGE_LAYOUT);
        return answer(request, seen, present(seen));
    }

    private Layout present(Seen seen) {
        return layouts.find(seen.hub().id()).orElseThrow(() -> ProblemException.of(404, "There is no such hub."));
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, Seen seen, Layout layout) {
        return ApiJson.answer(request, Shaping.layout(seen, layout), SeenVersion.tag(layout.version()));
    }

    /** Replaces it. */
    @Put("/{letter:[ut]}/{name}/layout")
    @Consumes(Described.JSON)
    @Operation(
            operationId = "changeLayout",
            summary = "Arrange the widgets of a hub; for its owners",
            description =
                    "The layout becomes what is sent: widgets that it does not name are taken away, those without a number"
                            + " are new.",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "manage")))
    @ApiResponse(
            responseCode = "200",
            description = "The layout as it is now.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.LayoutShape.class)))
    @ChangesWhatWasSeen
    @TakesJson
    @RequestBody(
            required = true,
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = WantedLayout.class)))
    HttpResponse<?> change(
            HttpRequest<?> request,
            @PathVariable @Letter String letter,
            @PathVariable @Name String name,
            @Parameter(hidden = true) @Body byte[] body) {
        Seen seen = gate.open(request, letter, Action.CHANGE_LAYOUT);
        long version = present(seen).version();
        SeenVersion.expect(request, version);
        LayoutPlan plan = ApiJson.read(body, WantedLayout.class).plan();
        return switch (layouts.change(seen.viewer(), seen.hub().id(), version, plan, Locale.ENGLISH)) {
            case LayoutOutcome.Saved saved -> answer(request, seen, saved.layout());
            case LayoutOutcome.Stale stale -> throw SeenVersion.changed();
            case LayoutOutcome.Refused refused ->
                throw ProblemException.of(
                        refused.refusal().kind().status(),
                        PageTexts.english(refused.refusal().saying()));
            case LayoutOutcome.Wrong wrong -> throw new ProblemException(problem(wrong.problems()));
        };
    }

    private static Problem problem(List<LayoutProblem> problems) {
        List<Problem.Wrong> errors = problems.stream()
                .map(each -> new Problem.Wrong(field(each), words(each)))
                .toList();
        return Problem.of(422, errors.getFirst().detail(), errors);
    }

    private static String field(LayoutProblem problem) {
        String slot = problem.slot() < 0 ? "widgets" : "widgets." + problem.slot();
        if (problem.code() != LayoutProblem.Code.SETTING) {
            return slot;
        }
        return slot + ".configuration" + (problem.field().isEmpty() ? "" : "." + problem.field());
    }

    private static String words(LayoutProblem problem) {
        return problem.code() == LayoutProblem.Code.SETTING
                ? "The widget " + problem.kind() + ": " + problem.words()
                : problem.words();
    }
}

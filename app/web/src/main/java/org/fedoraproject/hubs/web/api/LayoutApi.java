package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.layout.LayoutChanges;
import org.jspecify.annotations.Nullable;

/** How the widgets of a hub stand, changed by owners who saw how they stood. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "hubs")
@Described
class LayoutApi {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

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
        return ApiJson.answer(request, Shaping.layout(seen, layout), "\"" + layout.version() + "\"");
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
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The entity tag of the layout as the caller saw it.",
            example = "\"7\"",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "The layout as it is now.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.LayoutShape.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The hub is archived.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Somebody changed the layout meanwhile: get it again.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "428",
            description = "The header If-Match is missing.",
            content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
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
        long version = version(request.getHeaders().get(HttpHeaders.IF_MATCH), present(seen));
        LayoutPlan plan = ApiJson.read(body, WantedLayout.class).plan();
        return switch (layouts.change(seen.viewer(), seen.hub().id(), version, plan, Locale.ENGLISH)) {
            case LayoutOutcome.Saved saved -> answer(request, seen, saved.layout());
            case LayoutOutcome.Stale stale -> throw changed();
            case LayoutOutcome.Refused refused ->
                throw ProblemException.of(
                        refused.refusal().kind().status(), refused.refusal().words());
            case LayoutOutcome.Wrong wrong -> throw new ProblemException(problem(wrong.problems()));
        };
    }

    private static long version(@Nullable String tag, Layout present) {
        if (tag == null) {
            throw ProblemException.of(428, "If-Match", "Send the entity tag of the layout as you saw it.");
        }
        Matcher known = TAG.matcher(tag.strip());
        if (!known.matches() || Long.parseLong(known.group(1)) != present.version()) {
            throw changed();
        }
        return present.version();
    }

    private static ProblemException changed() {
        return ProblemException.of(412, "If-Match", "Somebody changed the layout meanwhile: get it again.");
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

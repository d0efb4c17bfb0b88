package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds people and teams. */
@Controller("/api/v1/search")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "search")
@Described
class SearchApi {

    private static final int LONGEST_QUERY = 100;

    private final HubStore hubs;

    SearchApi(HubStore hubs) {
        this.hubs = hubs;
    }

    /** Public hubs of both kinds. */
    @Get
    @Operation(
            operationId = "search",
            summary = "Public people and teams whose name or title holds a text",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "The first of each kind, by title.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubList.class)))
    HttpResponse<?> search(
            HttpRequest<?> request,
            @Parameter(
                            description = "Part of a name or title.",
                            required = true,
                            example = "design",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 100))
                    @QueryValue
                    @Nullable
                    String q,
            @Limit @QueryValue @Nullable Integer limit) {
        Paging paging = Paging.of(null, limit);
        String query = PlainText.clean(q, LONGEST_QUERY);
        if (query.isEmpty()) {
            throw ProblemException.of(400, "q", "Say what to look for.");
        }
        List<HubSummary> found = new ArrayList<>(hubs.list(HubKind.TEAM, query, 0, paging.limit()));
        found.addAll(hubs.list(HubKind.USER, query, 0, paging.limit()));
        List<Shapes.HubItem> items = found.stream()
                .sorted(Comparator.comparing((HubSummary hub) -> hub.title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(HubSummary::id))
                .limit(paging.limit())
                .map(Shaping::item)
                .toList();
        int total = hubs.count(HubKind.TEAM, query) + hubs.count(HubKind.USER, query);
        return ApiJson.answer(request, new Shapes.HubList(items, total, 0, paging.limit()));
    }
}

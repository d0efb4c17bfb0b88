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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.access.Viewers;
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

    private final SearchStore search;

    SearchApi(SearchStore search) {
        this.search = search;
    }

    /** Hubs of both kinds that the caller may see. */
    @Get
    @Operation(
            operationId = "search",
            summary = "People and teams that hold some words, of those the caller may see",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description =
                    "The best, by how well they fit: by name, then by sentence, then by description. total counts all of them. When nothing holds the words, what looks like them, as with a wrong letter.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubList.class)))
    HttpResponse<?> search(
            HttpRequest<?> request,
            @Parameter(
                            description =
                                    "Words, each of which may be the beginning of one; accents and case do not matter.",
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
        Finds finds = search.search(new Sought(
                Viewers.of(request), Words.of(query), EnumSet.of(HubKind.TEAM, HubKind.USER), 0, paging.limit()));
        List<Shapes.HubItem> items = Stream.of(HubKind.TEAM, HubKind.USER)
                .flatMap(kind -> finds.of(kind).stream())
                .sorted(Comparator.comparingDouble(Finds.Find::score).reversed())
                .limit(paging.limit())
                .map(find -> Shaping.item(find.hub()))
                .toList();
        return ApiJson.answer(request, new Shapes.HubList(items, finds.total(), 0, paging.limit()));
    }
}

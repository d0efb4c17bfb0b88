package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.List;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.jspecify.annotations.Nullable;

/** Hubs: lists, one, its widgets, its feed. */
@Controller("/api/v1/hubs")
@Produces({Described.JSON, Described.PROBLEM})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "hubs")
@Described
class HubsApi {

    private static final int LONGEST_QUERY = 100;

    private final HubStore hubs;
    private final VisibleFeeds feeds;
    private final ApiGate gate;

    HubsApi(HubStore hubs, VisibleFeeds feeds, ApiGate gate) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.gate = gate;
    }

    /** Public hubs. */
    @Get
    @Operation(
            operationId = "listHubs",
            summary = "Public hubs that are not archived, by title",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "Part of the list; the header Link has its neighbours.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubList.class)))
    HttpResponse<?> list(
            HttpRequest<?> request,
            @Parameter(
                            description = "Which hubs.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"team", "user"},
                                            defaultValue = "team"))
                    @QueryValue
                    @Nullable
                    String kind,
            @Parameter(description = "Part of a name or title.", schema = @Schema(type = "string", maxLength = 100))
                    @QueryValue
                    @Nullable
                    String q,
            @Offset @QueryValue @Nullable Integer offset,
            @Limit @QueryValue @Nullable Integer limit) {
        Paging paging = Paging.of(offset, limit);
        HubKind sort = kind(kind);
        String query = PlainText.clean(q, LONGEST_QUERY);
        int total = hubs.count(sort, query);
        List<Shapes.HubItem> items = hubs.list(sort, query, paging.offset(), paging.limit()).stream()
                .map(Shaping::item)
                .toList();
        Shapes.HubList list = new Shapes.HubList(items, total, paging.offset(), paging.limit());
        return paging.linked(ApiJson.answer(request, list), request, paging.offset() + items.size() < total);
    }

    /** One hub. */
    @Get("/{letter:[ut]}/{name}")
    @Operation(
            operationId = "getHub",
            summary = "A hub as the viewer sees it",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "The hub. Its entity tag is what a change is made on condition of.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.HubShape.class)))
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.header(request, letter);
        return ApiJson.answer(request, Shaping.hub(seen), tag(seen));
    }

    /** Who sees the header only has another tag than who sees the rest. */
    static String tag(Seen seen) {
        return "\"" + seen.hub().version() + (seen.may(Action.SEE) ? "" : "-header") + "\"";
    }

    /** Its widgets. */
    @Get("/{letter:[ut]}/{name}/placements")
    @Operation(
            operationId = "listPlacements",
            summary = "The widgets on a hub that the viewer sees",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "In page order.",
            content =
                    @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.PlacementList.class)))
    HttpResponse<?> placements(
            HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.open(request, letter, Action.SEE);
        List<Shapes.PlacementShape> items = hubs.placements(seen.hub().id()).stream()
                .filter(seen::shows)
                .map(placement -> Shaping.placement(seen, placement))
                .toList();
        return ApiJson.answer(request, new Shapes.PlacementList(items));
    }

    /** Its feed. */
    @Get("/{letter:[ut]}/{name}/feed")
    @Operation(
            operationId = "getFeed",
            summary = "What happens on a hub, newest first",
            extensions = @Extension(properties = @ExtensionProperty(name = Described.SCOPES, value = "read")))
    @ApiResponse(
            responseCode = "200",
            description = "At most a hundred entries.",
            content = @Content(mediaType = Described.JSON, schema = @Schema(implementation = Shapes.FeedShape.class)))
    HttpResponse<?> feed(HttpRequest<?> request, @PathVariable @Letter String letter, @PathVariable @Name String name) {
        Seen seen = gate.open(request, letter, Action.SEE);
        Feed feed = feeds.read(seen).orElseThrow(() -> ApiGate.refusal(seen.viewer(), Action.SEE_INSIDE));
        return ApiJson.answer(request, Shaping.feed(seen.hub(), feed));
    }

    private static HubKind kind(@Nullable String kind) {
        return switch (kind == null ? "team" : kind) {
            case "team" -> HubKind.TEAM;
            case "user" -> HubKind.USER;
            default -> throw ProblemException.of(400, "kind", "It is team or user.");
        };
    }
}

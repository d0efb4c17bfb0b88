package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.Form;
import org.jspecify.annotations.Nullable;

/** Filters of a stream that got a name. */
@Controller("/stream/filters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilterController {

    private static final String HOME = "/stream/";

    private final SavedFilters filters;

    FilterController(SavedFilters filters) {
        this.filters = filters;
    }

    /** Gives the filter that a page shows a name, and shows it again. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login(HOME);
        }
        Form form = Form.read(body == null ? "" : body, Set.of("name", "query"));
        String name = PlainText.clean(form.one("name"), SavedFilter.LONGEST_NAME);
        StreamQuery query = StreamQuery.ofSaved(form.one("query"));
        if (name.isEmpty() || query.query().length() > SavedFilter.LONGEST_QUERY) {
            return Answers.back(HOME, "no-name");
        }
        Optional<SavedFilter> kept =
                filters.save(new SavedFilter(FilterId.fresh(), username, name, query.query(), Instant.now()));
        if (kept.isEmpty()) {
            return Answers.back(HOME, "full");
        }
        String address = query.address();
        return HttpResponse.seeOther(URI.create(address + (query.isFiltered() ? "&" : "?") + "did=filter-saved"));
    }

    /** Removes one; somebody else's is none of this person's, and nothing happens. */
    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login(HOME);
        }
        String id = Form.read(body == null ? "" : body, Set.of("id")).one("id");
        Optional<SavedFilter> found = filters.of(username).stream()
                .filter(filter -> filter.id().toString().equals(id))
                .findFirst();
        if (found.isEmpty() || !filters.remove(username, found.get().id())) {
            return Answers.back(HOME, "gone");
        }
        return Answers.back(
                HOME,
                "filter-removed",
                "name",
                found.get().name(),
                "query",
                found.get().query());
    }
}

package org.fedoraproject.hubs.web.explore;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.search.Liveness;
import org.fedoraproject.hubs.core.search.Topic;
import org.fedoraproject.hubs.web.site.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which teams an address asks for.
 *
 * @param topic name of one that there is; absent for any
 * @param liveness how lively; absent for any
 * @param page from 1
 */
record Wanted(@Nullable String topic, @Nullable Liveness liveness, int page) {

    private static final int LAST_PAGE = 10_000;

    /** What makes no sense counts as absent. */
    static Wanted of(HttpRequest<?> request, List<Topic> topics) {
        var parameters = request.getParameters();
        String topic = parameters.get("topic");
        String lively = Optional.ofNullable(parameters.get("lively")).orElse("");
        int page = parameters.get("page", Integer.class).orElse(1);
        return new Wanted(
                topics.stream()
                        .map(Topic::name)
                        .filter(name -> name.equals(topic))
                        .findFirst()
                        .orElse(null),
                List.of(Liveness.values()).stream()
                        .filter(each -> word(each).equals(lively))
                        .findFirst()
                        .orElse(null),
                Math.clamp(page, 1, LAST_PAGE));
    }

    static String word(Liveness liveness) {
        return liveness.name().toLowerCase(Locale.ROOT);
    }

    Wanted about(@Nullable String other) {
        return new Wanted(other, liveness, 1);
    }

    Wanted lively(@Nullable Liveness other) {
        return new Wanted(topic, other, 1);
    }

    Wanted onPage(int number) {
        return new Wanted(topic, liveness, number);
    }

    /** Whether everything is asked for. */
    boolean isAll() {
        return topic == null && liveness == null && page == 1;
    }

    String address() {
        return Query.to("/explore/")
                .with("topic", topic)
                .with("lively", liveness == null ? null : word(liveness))
                .page(page)
                .toString();
    }
}

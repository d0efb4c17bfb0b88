package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Every address that a web role under test answers, as its router knows them. */
@Context
@Requires(env = "twins")
final class RouteList {

    private static final Map<String, List<String>> ALL = new ConcurrentHashMap<>();

    RouteList(@Property(name = "test.twins") String id, Router router) {
        TreeSet<String> routes = new TreeSet<>();
        router.uriRoutes().forEach(route -> routes.add(route.getHttpMethodName() + " " + route.getUriMatchTemplate()));
        ALL.put(id, List.copyOf(routes));
    }

    /** {@code GET /{letter:[ut]}/{name:[^/]+}}, in order. */
    static List<String> of(Twins twins) {
        return ALL.getOrDefault(twins.id, List.of());
    }
}

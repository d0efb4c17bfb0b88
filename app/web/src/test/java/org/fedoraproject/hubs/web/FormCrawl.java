package org.fedoraproject.hubs.web;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Sort;

/** Every form that any page of the router shows to people of every sort, read as a browser reads it. */
final class FormCrawl {

    /** What somebody just did, and where they were sent: each notice has a form that undoes it. */
    private static final List<String> DONE = List.of(
            "removed&entry=x",
            "restored&entry=x",
            "pinned&entry=x",
            "unpinned&entry=x",
            "hidden&hub=&application=a&action=b",
            "shown&hub=&application=a&action=b",
            "read&upTo=1",
            "filter-removed&name=n&query=q",
            "followed&name=kernel",
            "unfollowed&name=kernel");

    private static final List<String> VIEWERS =
            List.of("leilani", "meiling", "diego", "amara", "tomas", "ngozi", "stella", "quinn");

    /** Forms of a page: method and address, then the names of its fields for text. */
    private static final String FORMS = """
            html => [...new DOMParser().parseFromString(html, 'text/html').forms].flatMap(form => {
              const elements = [...form.elements];
              const texts = elements.filter(one => one.matches('textarea, input:not([type]), input[type=text], input[type=search],'
                + ' input[type=url], input[type=email], input[type=number], input[type=password], input[type=tel], input[type=date]'));
              const actions = new Set([form.getAttribute('action') ?? '', ...elements.map(one => one.getAttribute('formaction')).filter(Boolean)]);
              const method = (form.getAttribute('method') ?? 'get').toUpperCase();
              return [...actions].map(action => [method + ' ' + action, ...texts.map(one => one.name)]);
            })
            """;

    private final LivePortal portal;
    private final Page parser;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Set<String> pages = new TreeSet<>();

    FormCrawl(LivePortal portal, Page parser) {
        this.portal = portal;
        this.parser = parser;
    }

    /** The forms by method and address, such as {@code POST /t/NAME/help}, each with the names of its fields for text. */
    Map<String, Set<String>> forms(Stage stage) {
        stage.crowded();
        List<String> paths = new ArrayList<>(paths(stage.team));
        paths.addAll(paths(HubId.user("leilani")));
        paths.addAll(List.of(
                stage.entryAddress(),
                stage.at("entries/" + stage.noise.id().value()),
                stage.at("settings/feed/"),
                stage.at("settings/").replace("/settings/", "-away/settings/"),
                "/u/quinn/settings/"));
        paths.addAll(List.of("/stream/?q=sink", "/stream/saved/", "/nowhere", "/t/nowhere/"));
        DONE.forEach(done -> paths.add("/stream/?did=" + done));
        for (String viewer : VIEWERS) {
            Someone someone = Stage.somebody(portal, viewer);
            new TreeSet<>(paths).forEach(path -> read(someone.get(path)));
        }
        new TreeSet<>(paths).forEach(path -> read(portal.web.get(path)));
        return found;
    }

    /** The addresses of the pages that were read, none that is no page. */
    Set<String> paths() {
        return pages;
    }

    /** Of every address that can be read, as the matrix of who may what asks for it. */
    private List<String> paths(HubId hub) {
        long widget = portal.web.twins.hubs.placements(hub).getFirst().id().value();
        Place place = new Place(hub, Sort.PUBLIC, widget, widget);
        return new AccessRows()
                .rows().entrySet().stream()
                        .filter(row -> row.getKey().startsWith("GET "))
                        .map(row -> row.getValue().path().apply(place))
                        .toList();
    }

    private void read(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        boolean download = answer.request().uri().getPath().matches(".*(\\.\\w+|/export)");
        if (!download && answer.body().startsWith("<!")) {
            pages.add(answer.request().uri().getRawPath()
                    + (answer.request().uri().getRawQuery() == null
                            ? ""
                            : "?" + answer.request().uri().getRawQuery()));
        }
        for (Object form : (List<?>) parser.evaluate(FORMS, answer.body())) {
            List<String> parts = ((List<?>) form).stream().map(String::valueOf).toList();
            found.computeIfAbsent(named(parts.getFirst()), key -> new TreeSet<>())
                    .addAll(parts.subList(1, parts.size()));
        }
    }

    /** Without the names of hubs, people and entries. */
    static String named(String form) {
        return form.replaceFirst("[?#].*", "")
                .replaceFirst(" /([tu])/[^/]+/", " /$1/NAME/")
                .replaceFirst("/entries/[^/ ]+", "/entries/ID")
                .replaceFirst("/account/people/[^/ ]+", "/account/people/NAME");
    }
}

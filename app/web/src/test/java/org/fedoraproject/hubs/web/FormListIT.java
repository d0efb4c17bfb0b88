package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No page has a form that {@link FormsIT} does not send, and no address takes one that stands on no page. */
class FormListIT {

    /** Forms that cannot be sent without what another test brings. */
    private static final Map<String, String> ELSEWHERE = Map.of("POST /login", "LoginBrowserIT, with a provider");

    private static LivePortal portal;

    @BeforeAll
    static void start() {
        portal = LivePortal.start("hubs.admins.users", "leilani");
        portal.web.community.busy();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    private static Set<String> forms() {
        try (BrowserContext browser = portal.visitor()) {
            return new FormCrawl(portal, browser.newPage())
                    .forms(new Stage(portal, "crawled"))
                    .keySet();
        }
    }

    @Test
    void everyFormOfEveryPageIsSentByATest() {
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(FormsIT.deeds().keySet());
    }

    @Test
    void everyAddressThatTakesAFormIsSentOne() {
        Set<String> named = Stream.concat(FormsIT.deeds().keySet().stream(), ELSEWHERE.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> without = RouteList.of(portal.web.twins).stream()
                .filter(route -> route.startsWith("POST ") && !route.startsWith("POST /api/"))
                .filter(route -> named.stream().noneMatch(form -> form.matches(pattern(route))))
                .toList();
        assertThat(without).isEmpty();
    }

    /** {@code POST /{letter:[ut]}/{name:[^/]+}/help} as an expression. */
    private static String pattern(String route) {
        return route.replaceAll("\\{\\w+:([^}]+)}", "($1)").replaceAll("\\{\\w+}", "[^/]+") + "/?";
    }
}

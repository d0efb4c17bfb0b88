package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the router can be read where no scripts run: nothing is for ever on its way, and no button is dead. */
class WithoutScriptsIT {

    /** What somebody without scripts cannot read or use; empty is good. */
    private static final String AMISS = """
            () => {
              const shown = one => one.checkVisibility({ visibilityProperty: true });
              const dead = [...document.querySelectorAll('button')].filter(shown)
                .filter(one => one.type === 'button' && !one.hasAttribute('popovertarget'))
                .concat([...document.querySelectorAll('button')].filter(one => shown(one) && one.type === 'submit' && !one.form))
                .concat([...document.querySelectorAll('a')].filter(one => shown(one) && /^(#|javascript:.*|)$/.test(one.getAttribute('href') ?? 'none')))
                .map(one => 'dead: ' + one.outerHTML.slice(0, 160));
              const goals = [...document.querySelectorAll('[popovertarget]')]
                .filter(one => !document.getElementById(one.getAttribute('popovertarget'))).map(one => 'opens nothing: ' + one.outerHTML.slice(0, 160));
              const main = document.querySelector('main');
              const missing = [document.querySelectorAll('h1').length === 1 ? '' : 'not one heading',
                main && main.innerText.trim().length > 20 ? '' : 'nothing to read', document.title ? '' : 'no title'].filter(Boolean);
              return [...dead, ...goals, ...missing];
            }
            """;

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

    @Test
    void everyPageCanBeRead() {
        Stage stage = new Stage(portal, "read");
        List<String> paths;
        try (BrowserContext browser = portal.visitor()) {
            FormCrawl crawl = new FormCrawl(portal, browser.newPage());
            crawl.forms(stage);
            paths = new ArrayList<>(crawl.paths());
        }
        assertThat(paths).hasSizeGreaterThan(30);
        Map<String, List<?>> amiss = new LinkedHashMap<>();
        try (BrowserContext owner = portal.plain("leilani");
                BrowserContext visitor = portal.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            read(owner, "leilani ", paths, amiss);
            read(visitor, "visitor ", paths, amiss);
        }
        assertThat(amiss).isEmpty();
    }

    private static void read(BrowserContext browser, String who, List<String> paths, Map<String, List<?>> amiss) {
        Page page = browser.newPage();
        for (String path : paths) {
            page.navigate(portal.web.address(path).toString());
            List<?> found = (List<?>) page.evaluate(AMISS);
            if (!found.isEmpty()) {
                amiss.put(who + path, found);
            }
        }
    }

    @Test
    void whatIsOnItsWayIsThereOnTheNextLook() {
        Stage stage = new Stage(portal, "arrives");
        try (BrowserContext browser = portal.plain("diego")) {
            Page page = portal.open(browser, stage.at(""));
            await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                page.reload();
                assertThat(page.locator("[aria-busy], .skeleton").count()).isZero();
            });
            assertThat(page.locator("main").innerText())
                    .contains("Somebody who draws a hedge", "First", "Could it sink?");
        }
    }

    @Test
    void streamIsReadPageByPage() {
        try (BrowserContext browser = portal.plain("ngozi")) {
            Page page = portal.open(browser, "/stream/all/");
            int shown = page.locator("article.entry").count();
            assertThat(shown).isPositive();
            for (int i = 0; i < 10 && page.locator("a[rel=next]").count() > 0; i++) {
                page.locator("a[rel=next]").click();
                assertThat(page.locator("article.entry").count()).isPositive();
            }
            assertThat(page.locator("a[rel=next]").count()).isZero();
        }
    }
}

package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fedoraproject.hubs.embedded.identity.IdentityProvider;
import org.fedoraproject.hubs.embedded.identity.Persona;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.fedoraproject.hubs.web.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a click in a real browser, at the demonstration's provider, and the pages one then has. */
class LoginBrowserIT {

    private static Chromium chromium;
    private static IdentityProvider provider;
    private static TestPortal web;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        provider = IdentityProvider.start(
                0,
                List.of(
                        new Persona("leilani", "Leilani Kahale", "Owns Design.", List.of("design")),
                        new Persona("zoe", "Zoë Newcomer", "Is new.", List.of())),
                Set.of(url("127.0.0.1", "/login/callback"), url("localhost", "/login/callback")));
        web = TestPortal.start(Map.of(
                "hubs.web.port",
                port,
                "hubs.rates.login",
                1000,
                "hubs.rates.writes",
                1000,
                "hubs.login.issuer",
                provider.issuer(),
                "hubs.login.client-id",
                provider.clientId(),
                "hubs.login.client-secret",
                provider.clientSecret(),
                "hubs.login.label",
                "example accounts"));
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            provider.close();
            chromium.close();
        }
    }

    private static String url(String host, String path) {
        return "http://" + host + ":" + port + path;
    }

    private static void signIn(Page page, String host, String name, String from) {
        page.navigate(url(host, from));
        page.locator("a:visible", new Page.LocatorOptions().setHasText("Sign in"))
                .first()
                .click();
        page.locator("button", new Page.LocatorOptions().setHasText("Continue with"))
                .click();
        page.locator("a", new Page.LocatorOptions().setHasText("@" + name)).click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void signsInWithAClickAndOutAgain(String host) {
        try (BrowserContext browser = chromium.reader(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            Complaints complaints = Complaints.of(page);
            signIn(page, host, "leilani", "/t/design/");
            if (page.url().contains("/welcome")) {
                page.locator("button", new Page.LocatorOptions().setHasText("Go on"))
                        .click();
            }
            page.waitForURL(url(host, "/t/design/"));

            Cookie session = browser.cookies().stream()
                    .filter(cookie -> cookie.name.equals("__Host-hubs"))
                    .findFirst()
                    .orElseThrow();
            assertThat(session.secure).isTrue();
            assertThat(session.httpOnly).isTrue();
            assertThat(page.locator(".rail").innerText()).contains("My teams", "Design");

            Locator menu = page.locator(".rail details.person summary");
            menu.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".rail details.person[open]").count()).isEqualTo(1);
            page.keyboard().press("Escape");
            assertThat(page.locator("details.person[open]").count()).isZero();
            menu.click();
            page.locator(".rail details.person button", new Page.LocatorOptions().setHasText("Sign out"))
                    .click();
            page.waitForURL(url(host, "/logout"));
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("__Host-hubs"));
            // No event server runs here.
            assertThat(complaints.all()).allMatch(complaint -> complaint.contains("/sse?"));
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext browser = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = browser.newPage();
            signIn(page, "127.0.0.1", "zoe", "/");
            assertThat(page.locator("h1").innerText()).isEqualTo("Welcome, Zoë Newcomer");
            page.locator("button", new Page.LocatorOptions().setHasText("Skip this"))
                    .click();
            page.waitForURL(url("127.0.0.1", "/u/zoe/"));
            page.locator(".rail details.person summary").click();
            page.locator(".rail details.person a", new Page.LocatorOptions().setHasText("Tokens for scripts"))
                    .click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Tokens for scripts");
        }
    }

    /** How a page comes to be shown. */
    record Shown(String name, Consumer<Page> by) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Shown> pages() {
        return Stream.of(
                new Shown("login", page -> page.navigate(url("127.0.0.1", "/login"))),
                new Shown("logout", page -> page.navigate(url("127.0.0.1", "/logout"))),
                new Shown("not-begun", page -> page.navigate(url("127.0.0.1", "/login/callback?state=x"))),
                own("welcome", "/welcome"),
                own("hub-with-menu", "/t/design/"),
                own("account", "/account/"),
                own("sessions", "/account/sessions"),
                own("tokens", "/account/tokens"),
                own("sign-out", "/logout"),
                new Shown("token-made", page -> {
                    in(page);
                    page.navigate(url("127.0.0.1", "/account/tokens"));
                    page.fill("#f-label", "Backup of my feeds");
                    page.locator("button", new Page.LocatorOptions().setHasText("Make it"))
                            .click();
                }),
                new Shown("token-faulty", page -> {
                    in(page);
                    page.navigate(url("127.0.0.1", "/account/tokens"));
                    page.locator("button", new Page.LocatorOptions().setHasText("Make it"))
                            .click();
                }),
                new Shown("account-faulty", page -> {
                    in(page);
                    page.navigate(url("127.0.0.1", "/account/"));
                    page.fill("#f-zone", "Mars/Olympus");
                    page.locator("button", new Page.LocatorOptions().setHasText("Save"))
                            .click();
                }));
    }

    private static Shown own(String name, String path) {
        return new Shown(name, page -> {
            in(page);
            page.navigate(url("127.0.0.1", path));
        });
    }

    private static void in(Page page) {
        page.context()
                .addCookies(List.of(new Cookie("__Host-hubs", web.signIn("meiling"))
                        .setUrl(url("127.0.0.1", "/").replace("http:", "https:"))
                        .setSecure(true)
                        .setHttpOnly(true)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanUse(Shown shown) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1440}) {
                try (BrowserContext browser = chromium.reader(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = browser.newPage();
                    shown.by().accept(page);
                    page.evaluate(
                            "document.querySelectorAll('.rail details, .bare details').forEach(menu => menu.open = true)");
                    keepPicture(page, shown + "-" + scheme + "-" + width);
                    assertThat(Accessibility.violations(page)).isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}

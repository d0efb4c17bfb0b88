package org.fedoraproject.hubs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the broker to the page and into an open browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholePortalIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final WholePortal portal;

    WholePortalIT(@TempDir Path data) throws IOException, InterruptedException {
        portal = WholePortal.start(data);
    }

    @BeforeAll
    void awaitCommunity() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.get(portal.pages() + "/t/design/").contains("Design"));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void showsAMessageOfTheBusInTheFeedsAndTellsBrowsers() throws IOException, BrokerException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.eventPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write("GET /sse?topic=t/design HTTP/1.1\r\nHost: hubs\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            BufferedReader events =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            awaitLine(events, "retry: ");

            portal.comment("amara", "A ticket that nobody else has");

            awaitLine(events, "event: widget");
            assertThat(awaitLine(events, "data: ")).contains("\"hub\":\"t/design\"");
        }
        for (String hub : List.of("/t/design/", "/u/amara/")) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> portal.get(portal.pages() + hub).contains("A ticket that nobody else has"));
        }
    }

    @Test
    void changesAnOpenPageWithoutReloadingIt() throws BrokerException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install chromium to run this test");
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
        try (Playwright playwright = Playwright.create(options);
                Browser browser = playwright.chromium().launch(launch);
                Page page = browser.newPage()) {
            List<String> requests = new CopyOnWriteArrayList<>();
            page.navigate(portal.pages() + "/t/design/");
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyListens);
            page.onRequest(request -> requests.add(request.url()));
            page.evaluate("window.stayed = true");

            portal.comment("tamsin", "Seen while the page is open");

            page.getByText("Seen while the page is open")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(requests).isNotEmpty().allMatch(url -> url.contains("/t/design/widgets/"));
        }
    }

    private boolean somebodyListens() {
        return portal.get("http://127.0.0.1:" + portal.eventPort() + "/metrics")
                .lines()
                .anyMatch(line -> line.startsWith("hubs_sse_connections") && !line.endsWith(" 0.0"));
    }

    private static String awaitLine(BufferedReader events, String start) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith(start)) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }
}

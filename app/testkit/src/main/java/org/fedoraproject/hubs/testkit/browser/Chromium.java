package org.fedoraproject.hubs.testkit.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine, without a window. A test that asks for it is skipped where there is none. Not thread-safe. */
public final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test that asked. */
    public static Chromium start() {
        var found = PLACES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), "skipped: install chromium to run the browser tests");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(found.orElseThrow())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A new reader: nothing stored, a window of the usual size. The caller closes it. */
    public BrowserContext reader() {
        return reader(new Browser.NewContextOptions());
    }

    /** A new reader with particular habits. The caller closes it. */
    public BrowserContext reader(Browser.NewContextOptions habits) {
        return browser.newContext(habits);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package org.fedoraproject.hubs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what pages of one and of twenty widgets take with a warm cache, in turns, from request to last byte on the loopback, over stores in
 * memory: what the web role itself does. Not a test: run its {@code main} with the class path of this module's tests.
 */
final class PageBench {

    private static final Logger LOG = LoggerFactory.getLogger(PageBench.class);

    private static final int WARM_UP = 1500;

    private static final int ROUNDS = 1000;

    private PageBench() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (WebFixture web = new WebFixture(Map.of());
                FullHub hubs = new FullHub(web)) {
            web.community.settle().busy();
            HubId one = hubs.of("one", 1);
            HubId twenty = hubs.of("twenty", 20);
            long[][] nanos = new long[2][ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                int at = Math.floorMod(i, ROUNDS);
                nanos[0][at] = time(web, one);
                nanos[1][at] = time(web, twenty);
            }
            List<HubId> pages = List.of(one, twenty);
            for (int i = 0; i < pages.size(); i++) {
                Arrays.sort(nanos[i]);
                LOG.info(
                        "{}: {} KB, p50 {} ms, p90 {} ms",
                        pages.get(i),
                        web.get("/" + pages.get(i).path() + "/").body().length() / 1024,
                        millis(nanos[i], 50),
                        millis(nanos[i], 90));
            }
        }
    }

    private static long time(WebFixture web, HubId hub) {
        web.twins.takeQuestions();
        long start = System.nanoTime();
        int status = web.get("/" + hub.path() + "/").statusCode();
        long taken = System.nanoTime() - start;
        if (status != 200) {
            throw new IllegalStateException(hub + " answers " + status);
        }
        return taken;
    }

    private static double millis(long[] sorted, int percent) {
        return Math.round(sorted[sorted.length * percent / 100] / 10_000.0) / 100.0;
    }
}

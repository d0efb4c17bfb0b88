package org.fedoraproject.hubs.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.fedoraproject.hubs.testkit.time.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a picture stays in memory that nobody may ask for any more. */
class PictureMemoryIT {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};
    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-20T12:00:00Z"));
    private HttpServer service;
    private PictureFetcher fetcher;
    private Pictures pictures;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        service.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().contains(OTHER)) {
                asked.countDown();
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            exchange.sendResponseHeaders(200, PNG.length);
            exchange.getResponseBody().write(PNG);
            exchange.close();
        });
        service.start();
        PictureConfiguration settings = new PictureConfiguration(
                "http://127.0.0.1:" + service.getAddress().getPort() + "/",
                Duration.ofSeconds(10),
                Duration.ofDays(1),
                1_000_000,
                Duration.ofHours(6));
        fetcher = new PictureFetcher(settings);
        pictures = new Pictures(settings, fetcher, clock);
    }

    @AfterEach
    void stop() {
        answers.countDown();
        fetcher.close();
        service.stop(0);
    }

    private boolean isShown(String digest) {
        return pictures.known(digest).isPresent();
    }

    @Test
    void pictureThatNobodyAsksForLeavesMemoryInSixHours() {
        await().until(() -> isShown(ONE));
        clock.moveOn(Duration.ofHours(5));
        assertThat(isShown(ONE)).isTrue();
        clock.moveOn(Duration.ofHours(6));
        pictures.sweep();
        assertThat(pictures.count()).isEqualTo(1);
        clock.moveOn(Duration.ofSeconds(1));
        pictures.sweep();
        assertThat(pictures.count()).isZero();
    }

    @Test
    void forgottenPictureThatIsJustOnItsWayIsNotKept() throws InterruptedException {
        assertThat(isShown(OTHER)).isFalse();
        asked.await();
        pictures.forget(OTHER);
        answers.countDown();
        await().until(() -> isShown(ONE));
        assertThat(pictures.count()).isEqualTo(1);
        pictures.forget(ONE);
        assertThat(pictures.count()).isZero();
    }
}

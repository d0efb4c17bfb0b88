package org.fedoraproject.hubs.web.picture;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service that the settings name for one picture, and nobody else: a redirect is followed nowhere, so that it cannot lead to
 * an address of ours. Thread-safe.
 */
@Singleton
final class PictureFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);

    /** Wide enough for the largest place on a page, on a fine screen. */
    private static final String WANTED = "?s=144&d=404";

    private static final int MAX_BYTES = 128 * 1024;

    private final PictureConfiguration configuration;
    private final HttpClient client;

    PictureFetcher(PictureConfiguration configuration) {
        this.configuration = configuration;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(configuration.timeout())
                .build();
    }

    boolean isOn() {
        String url = configuration.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }

    /** The picture, or that there is none; empty when the service did not answer, so that what is known stays. */
    Optional<Picture> fetch(String digest, Instant now) {
        String base = String.valueOf(configuration.url());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + (base.endsWith("/") ? "" : "/") + digest + WANTED))
                .timeout(configuration.timeout())
                .header("Accept", "image/webp, image/png, image/jpeg")
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer.statusCode(), body, now);
            }
        } catch (IOException e) {
            LOG.info("no picture from the avatar service: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(int status, InputStream body, Instant now) throws IOException {
        if (status >= 500 || status == 429) {
            return Optional.empty();
        }
        if (status != 200) {
            return Optional.of(Picture.none(now));
        }
        byte[] content = body.readNBytes(MAX_BYTES + 1);
        return Optional.of(content.length > MAX_BYTES ? Picture.none(now) : Picture.of(content, now));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}

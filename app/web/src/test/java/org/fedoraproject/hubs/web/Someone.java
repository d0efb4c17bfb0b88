package org.fedoraproject.hubs.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;

/** Somebody who is signed in, with what their browser sends; their own hub must be there. */
final class Someone {

    private static final String COOKIE = "__Host-hubs";

    private final WebFixture web;
    private final Secret secret = Secret.fresh();
    private final HttpClient client = HttpClient.newHttpClient();

    private Someone(WebFixture web) {
        this.web = web;
    }

    static Someone signedIn(WebFixture web, String username) {
        Someone someone = new Someone(web);
        Instant now = Instant.now();
        web.twins.sessions.begin(
                someone.secret.digest(),
                new Session(
                        new SessionId(UUID.randomUUID()),
                        username,
                        Set.of(),
                        "test",
                        now,
                        now,
                        now.plus(Duration.ofHours(1))));
        return someone;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(web.address(path)).GET());
    }

    /** Sends a form of ours: names and values in turn. */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder("csrf=").append(secret.derive("csrf"));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(web.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form of ours with a file, as browsers do. */
    HttpResponse<String> upload(String path, String name, byte[] content) {
        String between = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
        String head =
                "--" + between + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + secret.derive("csrf")
                        + "\r\n--" + between + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/json\r\n\r\n";
        String foot = "\r\n--" + between + "--\r\n";
        return send(HttpRequest.newBuilder(web.address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8), content, foot.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Sends what another site's page makes a browser send: with the cookie, without the secret. */
    HttpResponse<String> forged(String path, String type, String body) {
        return send(HttpRequest.newBuilder(web.address(path))
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Cookie", COOKIE + "=" + secret.text()).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs a browser in. */
    void enter(BrowserContext browser) {
        browser.addCookies(List.of(new Cookie(COOKIE, secret.text())
                .setUrl(web.address("/").toString().replace("http:", "https:"))
                .setSecure(true)
                .setHttpOnly(true)));
    }
}

package org.fedoraproject.hubs.web.login;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to the identity provider: no redirects, an end to their time, and answers of bounded size, whatever the provider does. Thread-safe.
 */
@Singleton
final class ProviderHttp {

    /** Far above any discovery document, key set or token; far below what hurts. */
    static final int MOST_BYTES = 256 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    ProviderHttp(LoginConfiguration configuration) {
        this.timeout = configuration.timeout();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /**
     * The text of a document.
     *
     * @throws IOException when it does not come in time, is too large, or the answer is anything but 200
     */
    String get(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(timeout)
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(address.getPath() + " answered " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Sends what the SDK made. */
    HTTPResponse send(HTTPRequest made) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(made.getURI()).timeout(timeout);
        made.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        String body = made.getBody();
        request.method(
                made.getMethod().name(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer = send(request.build());
        HTTPResponse read = new HTTPResponse(answer.statusCode());
        read.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        try {
            read.setEntityContentType(ContentType.parse(
                    answer.headers().firstValue("Content-Type").orElse("text/plain")));
        } catch (java.text.ParseException e) {
            throw new IOException("the answer's content type is none", e);
        }
        return read;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        // The time-out of a request ends with its headers; a body that drips must end as well.
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(request.uri().getPath() + " did not answer well", e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException(request.uri().getPath() + " took longer than " + timeout, e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the provider was asked");
        }
    }
}

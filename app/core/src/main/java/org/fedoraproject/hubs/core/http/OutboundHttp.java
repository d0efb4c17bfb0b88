package org.fedoraproject.hubs.core.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a service whose address comes from the configuration. An answer is whole within its time or none at all, and never larger than its
 * limit. Asks once: whether to ask again is its caller's decision. Thread-safe; an interrupt ends a request at once.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final int TOO_MANY = 429;

    private static final int SERVER = 500;

    private static final String SECONDS = "\\d{1,9}";

    private final Limits limits;

    private final String userAgent;

    private final HttpClient http;

    /**
     * How patient and how greedy a client is.
     *
     * @param connect for a connection
     * @param total for a whole answer, the connection included
     * @param bytes largest body that is taken
     * @param redirects whether redirects within http or from http to https are followed; no where an address must not leave its host
     */
    public record Limits(Duration connect, Duration total, int bytes, boolean redirects) {}

    /** What a service answered. Not to be changed. */
    public static final class Answer {

        private final int status;
        private final byte[] body;
        private final Optional<Duration> wish;

        private Answer(HttpResponse<byte[]> response) {
            this.status = response.statusCode();
            this.body = response.body();
            this.wish = response.headers().firstValue("Retry-After").flatMap(OutboundHttp::wish);
        }

        /** Status of HTTP. */
        public int status() {
            return status;
        }

        /** The body itself, not a copy; at most {@link Limits#bytes}. */
        public byte[] body() {
            return body;
        }

        /** How long it asked to be left alone; empty when it did not say. */
        public Optional<Duration> wish() {
            return wish;
        }

        /** Whether the same question may be answered better later: too many questions, or the server's own trouble. */
        public boolean isPassing() {
            return status == TOO_MANY || status >= SERVER;
        }
    }

    /**
     * @param limits of every request
     * @param userAgent who asks, with an address for complaints
     */
    public OutboundHttp(Limits limits, String userAgent) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.http = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(limits.redirects() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Asks for JSON.
     *
     * @param headers further ones
     * @throws HttpTimeoutException when no whole answer came in time
     * @throws AnswerTooLargeException when it was larger than the limit
     * @throws IOException when there was no connection, or it broke
     */
    public Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .timeout(limits.total());
        headers.forEach(request::header);
        return new Answer(whole(request.build()));
    }

    /** The client's own time-out ends with the first byte of a body; a server that drips is ended here. */
    private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), limits.bytes()));
        try {
            return answer.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late(e);
        } catch (ExecutionException e) {
            throw trouble(e);
        } finally {
            answer.cancel(true); // ends what is still coming
        }
    }

    private HttpTimeoutException late(Throwable cause) {
        HttpTimeoutException late = new HttpTimeoutException(
                "no whole answer within " + limits.total().toMillis() + " ms");
        late.initCause(cause);
        return late;
    }

    private IOException trouble(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof HttpTimeoutException) {
            return late(cause);
        }
        if (cause instanceof IOException io) {
            // The only thing by which the client tells that its limit was passed.
            return String.valueOf(io.getMessage()).contains("capacity")
                    ? new AnswerTooLargeException(limits.bytes(), io)
                    : io;
        }
        return new IOException(String.valueOf(cause), e);
    }

    /** Seconds, or a date. */
    private static Optional<Duration> wish(String text) {
        try {
            String value = text.strip();
            Duration wait = value.matches(SECONDS)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What went wrong, in words for an operator. */
    public static String words(IOException e) {
        if (e instanceof AnswerTooLargeException || e instanceof HttpTimeoutException) {
            return String.valueOf(e.getMessage());
        }
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package org.fedoraproject.hubs.fasjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.http.AnswerTooLargeException;
import org.fedoraproject.hubs.core.http.OutboundHttp;
import org.fedoraproject.hubs.core.http.OutboundHttp.Answer;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.queue.RetryPolicy;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks FASJSON one question at a time and again where that may help: after the service's own trouble, time-outs and "too many", never
 * after a refusal. Only paths below the configured address are asked, whatever an answer says. Thread-safe, few at once.
 */
final class FasQuestions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FasQuestions.class);

    /** Bytes of an answer: some thousand members by name, ten times over. */
    static final int MAX_ANSWER = 4_000_000;

    /** Pauses between attempts: half a second, doubling to five, each up to a fifth longer or shorter. */
    private static final RetryPolicy PAUSES = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(5));

    /** What the service may ask us to wait at most; a longer wait is not ours to sit out. */
    private static final Duration LONGEST_WISH = Duration.ofSeconds(30);

    /** At once from this process. */
    private static final int AT_ONCE = 4;

    private static final int OK = 200;

    private static final int UNAUTHORIZED = 401;

    private static final int NOT_FOUND = 404;

    private final URI base;

    private final int attempts;

    private final Tickets tickets;

    private final OutboundHttp http;

    private final Semaphore places = new Semaphore(AT_ONCE);

    FasQuestions(FasConfiguration settings, Tickets tickets, String userAgent) {
        this.base = settings.base();
        this.attempts = settings.attempts();
        this.tickets = tickets;
        this.http = new OutboundHttp(
                new OutboundHttp.Limits(settings.connect(), settings.timeout(), MAX_ANSWER, false), userAgent);
    }

    /** {@code FASJSON at fasjson.example.org}. */
    String service() {
        return "FASJSON at " + base.getHost();
    }

    /**
     * The answer's JSON.
     *
     * @param path below the base, without a slash at the beginning
     * @param fields the only ones that are wanted: {@code {username}}
     * @param missing the field by which the service's own "not found" is told from a wrong address
     * @return empty when the service says that there is no such thing
     * @throws AccountSystemException when there is no usable answer
     */
    Optional<JsonNode> ask(String path, String fields, String missing) {
        try {
            places.acquire();
            try {
                return answer(base.resolve(path), fields, missing);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccountSystemException(true, service() + " was not asked: interrupted", e);
        }
    }

    private Optional<JsonNode> answer(URI address, String fields, String missing) throws InterruptedException {
        boolean renewed = false;
        for (int failures = 1; ; failures++) {
            String trouble;
            Duration wish = Duration.ZERO;
            try {
                Answer answer = send(address, fields);
                if (answer.status() == UNAUTHORIZED && !renewed) {
                    // A ticket may have been revoked, or the service's key changed.
                    renewed = true;
                    tickets.renew();
                    answer = send(address, fields);
                }
                if (!answer.isPassing()) {
                    return read(answer, missing);
                }
                trouble = "it answers " + answer.status();
                wish = answer.wish().orElse(Duration.ZERO);
            } catch (AnswerTooLargeException e) {
                throw unusable(OutboundHttp.words(e), e);
            } catch (IOException e) {
                trouble = OutboundHttp.words(e);
            }
            if (failures >= attempts || wish.compareTo(LONGEST_WISH) > 0) {
                throw new AccountSystemException(
                        true,
                        service() + " has failed " + failures + " times, at last: " + trouble + "; try again later",
                        null);
            }
            pause(trouble, failures, wish);
        }
    }

    private void pause(String trouble, int failures, Duration wish) throws InterruptedException {
        Duration own = PAUSES.pauseAfter(failures);
        Duration wait = own.compareTo(wish) < 0 ? wish : own;
        LOG.info("{} is asked again in {} ms: {}", service(), wait.toMillis(), trouble);
        Thread.sleep(wait);
    }

    private Answer send(URI address, String fields) throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Fields", fields);
        try {
            headers.putAll(tickets.headers(base.getHost()));
        } catch (TicketException e) {
            throw new AccountSystemException(true, String.valueOf(e.getMessage()), e);
        }
        return http.get(address, headers);
    }

    private Optional<JsonNode> read(Answer answer, String missing) {
        JsonNode body = json(answer);
        return switch (answer.status()) {
            case OK -> Optional.of(body);
            case NOT_FOUND -> {
                if (body.path(missing).isTextual()) {
                    yield Optional.empty();
                }
                throw refused(answer, body, "check hubs.fas.url");
            }
            case UNAUTHORIZED ->
                throw refused(answer, body, "check hubs.fas.keytab, hubs.fas.ccache and hubs.fas.principal");
            default -> throw refused(answer, body, "check hubs.fas.*, and the service's log");
        };
    }

    private JsonNode json(Answer answer) {
        try {
            return BoundedJson.parse(answer.body(), MAX_ANSWER);
        } catch (MalformedJsonException e) {
            if (answer.status() == OK) {
                throw unusable(String.valueOf(e.getMessage()), e);
            }
            return BoundedJson.mapper().nullNode();
        }
    }

    private AccountSystemException refused(Answer answer, JsonNode body, String next) {
        String words = PlainText.clean(body.path("message").asText(""), 200);
        return new AccountSystemException(
                false,
                service() + " answers " + answer.status() + (words.isEmpty() ? "" : " (" + words + ")") + "; " + next,
                null);
    }

    /** An answer that came and means nothing. */
    AccountSystemException unusable(String why, @Nullable Throwable cause) {
        return new AccountSystemException(
                false, service() + " answers what cannot be used: " + why + "; check hubs.fas.url", cause);
    }

    @Override
    public void close() {
        http.close();
    }
}

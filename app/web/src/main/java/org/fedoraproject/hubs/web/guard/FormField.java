package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads one field of a form before its controller reads the whole. Blocks until the body is there. Stateless. */
final class FormField {

    /** A form is small; whoever takes longer to send one is refused. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FormField() {}

    /** The only value of a field; empty when there is none, or more than one. */
    static Optional<String> of(HttpRequest<?> request, String name) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return Optional.empty();
        }
        CloseableByteBody copy =
                server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).allowDiscard();
        try (CloseableAvailableByteBody body =
                copy.buffer().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return find(body.toString(StandardCharsets.UTF_8), name);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ContentLengthExceededException large) {
                throw large; // that it was too large is the better answer
            }
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            copy.close();
        }
    }

    static Optional<String> find(String form, String name) {
        Optional<String> found = Optional.empty();
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = decoded(pair.substring(name.length() + 1));
            }
        }
        return found;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

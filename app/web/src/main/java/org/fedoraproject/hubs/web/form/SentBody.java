package org.fedoraproject.hubs.web.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what was sent and leaves it there for whoever reads it next. Blocks until the body is there. Stateless. */
public final class SentBody {

    /** A form is small; whoever takes longer to send one is refused. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SentBody() {}

    /**
     * The bytes; empty when they do not come.
     *
     * @throws ContentLengthExceededException when there are more than any request may have
     */
    public static Optional<byte[]> of(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return Optional.empty();
        }
        CloseableByteBody copy =
                server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).allowDiscard();
        try (CloseableAvailableByteBody body =
                copy.buffer().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.of(body.toByteArray());
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
}

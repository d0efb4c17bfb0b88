package org.fedoraproject.hubs.listener.archive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.http.AnswerTooLargeException;
import org.fedoraproject.hubs.core.http.OutboundHttp;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the archive for one page after the other, never two at once: says who asks, pauses between requests, waits when it is told to, and
 * tries again when the archive fails. An interrupt ends a request at once. For one thread at a time.
 */
public final class ArchiveClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveClient.class);

    /** Bytes of an answer: a hundred messages of 150 KB. */
    static final int MAX_ANSWER = 16_000_000;

    private static final int OK = 200;

    private static final int ATTEMPTS = 8;

    /** Attempts for a page that comes, but cannot be read. */
    private static final int READINGS = 3;

    /** What an archive may ask us to wait at most; a longer wait is not ours to sit out. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final ArchiveConfiguration settings;

    private final URI archive;

    private final Backoff backoff;

    private final BusMessageDecoder decoder;

    private final OutboundHttp http;

    private long notBefore = System.nanoTime();

    /**
     * @param settings where it is and how it is asked
     * @param userAgent who asks, with an address
     * @param backoff between attempts
     * @param decoder reads the messages
     * @throws ArchiveException when the address is none
     */
    public ArchiveClient(ArchiveConfiguration settings, String userAgent, Backoff backoff, BusMessageDecoder decoder)
            throws ArchiveException {
        this.settings = settings;
        this.archive = settings.address();
        this.backoff = backoff;
        this.decoder = decoder;
        this.http = new OutboundHttp(
                new OutboundHttp.Limits(Duration.ofSeconds(10), settings.timeout(), MAX_ANSWER, true), userAgent);
    }

    /** What came of one attempt. */
    private sealed interface Attempt {

        /** A page. */
        record Page(ArchivePage page) implements Attempt {}

        /** Worth another attempt, after a wish of the archive or our own pause. */
        record Again(String reason, @Nullable Duration wish, boolean came) implements Attempt {}
    }

    /**
     * A page, from 1.
     *
     * @param rows messages on it
     * @throws ArchiveException when the archive refuses, or has failed eight times
     * @throws UnreadablePageException when it answers, but with what cannot be read; a smaller page may do
     */
    ArchivePage page(ArchiveQuery query, int page, int rows)
            throws ArchiveException, UnreadablePageException, InterruptedException {
        URI address = query.page(archive, page, rows);
        int readings = 0;
        for (int failures = 1; ; failures++) {
            pause();
            Attempt attempt = attempt(address, rows);
            if (attempt instanceof Attempt.Page got) {
                return got.page();
            }
            Attempt.Again again = (Attempt.Again) attempt;
            readings += again.came() ? 1 : 0;
            if (readings >= READINGS) {
                throw new UnreadablePageException(again.reason());
            }
            if (failures >= ATTEMPTS) {
                throw new ArchiveException("the archive at " + archive.getHost() + " has failed " + failures
                        + " times, at last: " + again.reason() + "; try again later");
            }
            Duration wait = longer(again.wish(), backoff.after(failures));
            LOG.info("the archive is asked again in {} ms: {}", wait.toMillis(), again.reason());
            Thread.sleep(wait);
        }
    }

    private static Duration longer(@Nullable Duration wish, Duration own) {
        return wish == null || wish.compareTo(own) < 0 ? own : wish;
    }

    private void pause() throws InterruptedException {
        long left = notBefore - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private Attempt attempt(URI address, int rows) throws ArchiveException, InterruptedException {
        try {
            OutboundHttp.Answer answer = http.get(address, Map.of());
            if (answer.status() == OK) {
                return new Attempt.Page(ArchivePage.read(answer.body(), rows, decoder));
            }
            return refused(answer);
        } catch (UnreadablePageException e) {
            return new Attempt.Again(String.valueOf(e.getMessage()), null, true);
        } catch (IOException e) {
            return new Attempt.Again(OutboundHttp.words(e), null, e instanceof AnswerTooLargeException);
        } finally {
            notBefore = System.nanoTime() + settings.pause().toNanos();
        }
    }

    private Attempt refused(OutboundHttp.Answer answer) throws ArchiveException {
        int status = answer.status();
        if (!answer.isPassing()) {
            throw new ArchiveException("the archive at " + archive.getHost() + " answers " + status
                    + "; check hubs.archive.url and what is asked for");
        }
        Optional<Duration> wish = answer.wish();
        if (wish.isPresent() && wish.get().compareTo(LONGEST_WISH) > 0) {
            throw new ArchiveException("the archive at " + archive.getHost() + " answers " + status
                    + " and wants to be left alone for " + wish.get().toMinutes() + " minutes; try again then");
        }
        return new Attempt.Again("it answers " + status, wish.orElse(null), false);
    }

    @Override
    public void close() {
        http.close();
    }
}

package org.fedoraproject.hubs.web.preview;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that were drawn, the last {@value #MOST} that somebody asked for (some 10 MB); two are drawn at once at most. Thread-safe: one
 * lock, held briefly, and two places to draw.
 */
@Singleton
final class Gallery {

    static final int MOST = 256;

    private static final int AT_ONCE = 2;

    /** Longer than it takes to draw those that wait in front. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Artist artist;
    private final Semaphore easels = new Semaphore(AT_ONCE, true);
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    Gallery(Artist artist) {
        this.artist = artist;
    }

    /** A picture; empty when too many are asked for at once. */
    Optional<byte[]> picture(Said said) {
        Optional<byte[]> known = find(said);
        return known.isPresent() ? known : drawn(said);
    }

    private Optional<byte[]> drawn(Said said) {
        try {
            if (!easels.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            // Whoever waited may find that somebody else had it drawn.
            byte[] picture = find(said).orElseGet(() -> artist.draw(said));
            synchronized (pictures) {
                pictures.put(said.key(), picture);
            }
            return Optional.of(picture);
        } finally {
            easels.release();
        }
    }

    private Optional<byte[]> find(Said said) {
        synchronized (pictures) {
            byte @Nullable [] known = pictures.get(said.key());
            return Optional.ofNullable(known);
        }
    }
}

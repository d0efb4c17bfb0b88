package org.fedoraproject.hubs.web.picture;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures by digest: what is in memory is shown, what is missing or old is fetched meanwhile, a few at a time. Nobody waits for the
 * service, and while it is slow or away pictures are the last ones known, or drawn. Memory is bounded: those that were shown longest ago
 * go first. Thread-safe.
 */
@Singleton
public final class Pictures {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final int AT_ONCE = 4;

    /** What an entry takes beside its bytes. */
    private static final int ENTRY = 300;

    private final PictureConfiguration configuration;
    private final PictureFetcher fetcher;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private long bytes;

    Pictures(PictureConfiguration configuration, PictureFetcher fetcher, @Named("pages") Clock clock) {
        this.configuration = configuration;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Whether there is a service to fetch them from. */
    public boolean isOn() {
        return fetcher.isOn();
    }

    /** The picture of a digest if it is known; asks for it when it is not, or not lately. */
    public Optional<Picture> known(@Nullable String digest) {
        if (digest == null || !isOn() || !DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        Picture picture = find(digest);
        if (picture == null || picture.fetchedAt().plus(configuration.fresh()).isBefore(clock.instant())) {
            fetch(digest);
        }
        return Optional.ofNullable(picture).filter(found -> found.type().isPresent());
    }

    private @Nullable Picture find(String digest) {
        lock.lock();
        try {
            return kept.get(digest);
        } finally {
            lock.unlock();
        }
    }

    private void fetch(String digest) {
        if (underWay.size() >= AT_ONCE || !underWay.add(digest)) {
            return;
        }
        Thread.ofVirtual().name("picture").start(() -> {
            try {
                Instant now = clock.instant();
                fetcher.fetch(digest, now).ifPresent(picture -> keep(digest, picture));
            } finally {
                underWay.remove(digest);
            }
        });
    }

    private void keep(String digest, Picture picture) {
        lock.lock();
        try {
            Picture old = kept.put(digest, picture);
            bytes += size(picture) - (old == null ? 0 : size(old));
            var oldest = kept.entrySet().iterator();
            while (bytes > configuration.memory() && oldest.hasNext()) {
                Map.Entry<String, Picture> gone = oldest.next();
                bytes -= size(gone.getValue());
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private static long size(Picture picture) {
        return picture.content().length + (long) ENTRY;
    }
}

package org.fedoraproject.hubs.web.picture;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures by digest: what is in memory is shown, what is missing or old is fetched meanwhile, a few at a time. Nobody waits for the
 * service, and while it is slow or away pictures are the last ones known, or drawn. Memory is bounded: those that were shown longest ago
 * go first, and one that nobody asks for goes after a while whatever room there is. Thread-safe.
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
    private final LinkedHashMap<String, Held> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private long bytes;

    /** A picture and when somebody last asked for it; the map's order is that of these times. */
    private record Held(Picture picture, Instant askedAt) {}

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
        Instant now = clock.instant();
        Picture picture = find(digest, now);
        if (picture == null || picture.fetchedAt().plus(configuration.fresh()).isBefore(now)) {
            fetch(digest, now);
        }
        return Optional.ofNullable(picture).filter(found -> found.type().isPresent());
    }

    /** Whoever had it is forgotten: it leaves memory at once, also when it is only just on its way. */
    public void forget(@Nullable String digest) {
        if (digest == null) {
            return;
        }
        lock.lock();
        try {
            underWay.remove(digest);
            Held gone = kept.remove(digest);
            bytes -= gone == null ? 0 : size(gone);
        } finally {
            lock.unlock();
        }
    }

    /** Every minute: what nobody has asked for in a while goes, so that nothing of somebody who was forgotten elsewhere stays here. */
    @Scheduled(fixedDelay = "1m")
    void sweep() {
        Instant oldest = clock.instant().minus(configuration.idle());
        lock.lock();
        try {
            var eldest = kept.entrySet().iterator();
            while (eldest.hasNext()) {
                Held held = eldest.next().getValue();
                if (!held.askedAt().isBefore(oldest)) {
                    return;
                }
                bytes -= size(held);
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many are in memory, those that turned out to be none included. */
    int count() {
        lock.lock();
        try {
            return kept.size();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Picture find(String digest, Instant now) {
        lock.lock();
        try {
            Held held = kept.computeIfPresent(digest, (key, known) -> new Held(known.picture(), now));
            return held == null ? null : held.picture();
        } finally {
            lock.unlock();
        }
    }

    private void fetch(String digest, Instant now) {
        if (underWay.size() >= AT_ONCE || !underWay.add(digest)) {
            return;
        }
        Thread.ofVirtual().name("picture").start(() -> {
            try {
                fetcher.fetch(digest, now).ifPresent(picture -> keep(digest, picture, now));
            } finally {
                underWay.remove(digest);
            }
        });
    }

    private void keep(String digest, Picture picture, Instant now) {
        lock.lock();
        try {
            if (!underWay.contains(digest)) {
                return;
            }
            Held fresh = new Held(picture, now);
            Held old = kept.put(digest, fresh);
            bytes += size(fresh) - (old == null ? 0 : size(old));
            var oldest = kept.entrySet().iterator();
            while (bytes > configuration.memory() && oldest.hasNext()) {
                bytes -= size(oldest.next().getValue());
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private static long size(Held held) {
        return held.picture().content().length + (long) ENTRY;
    }
}

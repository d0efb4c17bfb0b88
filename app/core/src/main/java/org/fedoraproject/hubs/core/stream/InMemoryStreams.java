package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.message.MessageId;
import org.jspecify.annotations.Nullable;

/** What people keep, in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryStreams implements Streams {

    private final HubStore hubs;
    private final Map<String, Own> all = new HashMap<>();

    /** @param hubs know which people there are */
    public InMemoryStreams(HubStore hubs) {
        this.hubs = hubs;
    }

    /** One entry of somebody's. */
    private record Kept(
            SavedEntry saved,
            @Nullable Instant pinnedAt,
            @Nullable Instant removedAt) {
        Kept removed(@Nullable Instant at) {
            return new Kept(saved, at == null ? pinnedAt : null, at);
        }
    }

    /** All of one person. */
    private static final class Own {
        private final Map<MessageId, Kept> kept = new LinkedHashMap<>();
        private final Set<Hide> hides = new LinkedHashSet<>();
        private @Nullable Instant readUpTo;
        private @Nullable Instant seenAt;

        private List<Kept> present() {
            return kept.values().stream()
                    .filter(each -> each.removedAt() == null)
                    .toList();
        }

        private void forget(Instant now) {
            kept.values()
                    .removeIf(
                            each -> each.removedAt() != null && each.removedAt().isBefore(now.minus(UNDO)));
        }
    }

    private Optional<Own> own(String username) {
        return hubs.existingPeople(List.of(username)).isEmpty()
                ? Optional.empty()
                : Optional.of(all.computeIfAbsent(username, name -> new Own()));
    }

    @Override
    public synchronized Reading reading(String username) {
        Own own = all.get(username);
        if (own == null) {
            return Reading.NOTHING;
        }
        return new Reading(
                List.copyOf(own.hides),
                own.readUpTo == null ? Instant.MAX : own.readUpTo,
                ids(own, false),
                ids(own, true));
    }

    private static Set<MessageId> ids(Own own, boolean pinned) {
        return own.present().stream()
                .filter(each -> !pinned || each.pinnedAt() != null)
                .map(each -> each.saved().entry().id())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void visit(String username, Instant now) {
        own(username).ifPresent(own -> {
            Instant read = own.readUpTo;
            Instant seen = own.seenAt;
            if (read == null) {
                own.readUpTo = now;
            } else if (seen != null && seen.isBefore(now.minus(VISIT)) && seen.isAfter(read)) {
                own.readUpTo = seen;
            }
            own.seenAt = seen == null || seen.isBefore(now) ? now : seen;
        });
    }

    @Override
    public synchronized void read(String username, Instant upTo) {
        own(username).ifPresent(own -> own.readUpTo = upTo);
    }

    @Override
    public synchronized boolean save(String username, SavedEntry entry) {
        Optional<Own> found = own(username);
        if (found.isEmpty()) {
            return false;
        }
        Own own = found.get();
        own.forget(entry.savedAt());
        Kept before = own.kept.get(entry.entry().id());
        if (before != null && before.removedAt() == null) {
            return true;
        }
        if (own.present().size() >= SavedEntry.MOST) {
            return false;
        }
        own.kept.put(entry.entry().id(), new Kept(entry, entry.pinned() ? entry.savedAt() : null, null));
        return true;
    }

    @Override
    public synchronized boolean pin(String username, MessageId entry, boolean pinned) {
        Own own = all.get(username);
        Kept kept = own == null ? null : own.kept.get(entry);
        if (own == null || kept == null || kept.removedAt() != null) {
            return false;
        }
        boolean was = kept.pinnedAt() != null;
        if (pinned && !was && ids(own, true).size() >= SavedEntry.MOST_PINNED) {
            return false;
        }
        if (pinned != was) {
            own.kept.put(entry, new Kept(kept.saved(), pinned ? Instant.now() : null, null));
        }
        return true;
    }

    @Override
    public synchronized boolean remove(String username, MessageId entry, Instant now) {
        Own own = all.get(username);
        Kept kept = own == null ? null : own.kept.get(entry);
        if (own == null || kept == null || kept.removedAt() != null) {
            return false;
        }
        own.kept.put(entry, kept.removed(now));
        return true;
    }

    @Override
    public synchronized boolean restore(String username, MessageId entry, Instant now) {
        Own own = all.get(username);
        if (own == null) {
            return false;
        }
        own.forget(now);
        Kept kept = own.kept.get(entry);
        if (kept == null || kept.removedAt() == null || own.present().size() >= SavedEntry.MOST) {
            return false;
        }
        own.kept.put(entry, kept.removed(null));
        return true;
    }

    @Override
    public synchronized Optional<SavedEntry> saved(String username, MessageId entry) {
        return all(username).stream()
                .filter(saved -> saved.entry().id().equals(entry))
                .findFirst();
    }

    @Override
    public synchronized List<SavedEntry> saved(String username, int offset, int limit) {
        return all(username).stream().skip(offset).limit(limit).toList();
    }

    private List<SavedEntry> all(String username) {
        Own own = all.get(username);
        if (own == null) {
            return List.of();
        }
        List<Kept> present = new ArrayList<>(own.present());
        present.sort(Comparator.comparing((Kept each) -> each.pinnedAt() == null ? Instant.MIN : each.pinnedAt())
                .thenComparing(each -> each.saved().savedAt())
                .thenComparing(each -> each.saved().entry().id())
                .reversed());
        return present.stream()
                .map(each -> new SavedEntry(
                        each.saved().entry(), each.saved().hubs(), each.saved().savedAt(), each.pinnedAt() != null))
                .toList();
    }

    @Override
    public synchronized boolean hide(String username, Hide hide, Instant now) {
        Optional<Own> found = own(username);
        if (found.isEmpty()
                || (found.get().hides.size() >= Hide.MOST && !found.get().hides.contains(hide))) {
            return false;
        }
        found.get().hides.add(hide);
        return true;
    }

    @Override
    public synchronized boolean show(String username, Hide hide) {
        Own own = all.get(username);
        return own != null && own.hides.remove(hide);
    }
}

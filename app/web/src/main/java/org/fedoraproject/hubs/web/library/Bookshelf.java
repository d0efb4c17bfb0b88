package org.fedoraproject.hubs.web.library;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.library.LibraryLink;

/** The links of hubs in their order. Two who order at once: the later one's order stays. Thread-safe. */
@Singleton
final class Bookshelf {

    private final FactStore facts;
    private final Clock clock;

    Bookshelf(FactStore facts, @Named("pages") Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Puts one at the end; one of an address that is there already gets new words and stays where it is.
     *
     * @return false when there is no room
     */
    boolean add(HubId hub, LibraryForm form, String by) {
        Instant now = clock.instant();
        List<LibraryLink> links = LibraryLink.of(facts, hub, now);
        LibraryLink present = links.stream()
                .filter(link -> link.address().equals(form.safeAddress()))
                .findFirst()
                .orElse(null);
        if (present == null && links.size() >= FactStore.MOST) {
            return false;
        }
        int last = links.isEmpty() ? 0 : links.getLast().place();
        facts.keep(List.of(new LibraryLink(
                        present == null ? UUID.randomUUID().toString() : present.key(),
                        form.safeAddress(),
                        form.cleanTitle(),
                        form.cleanBlurb(),
                        present == null ? last + 1 : present.place(),
                        by,
                        present == null ? Instant.EPOCH : present.changed())
                .fact(hub, now)));
        return true;
    }

    /** Moves one by a place; nothing when it is not there or at the end. */
    void move(HubId hub, String key, int by) {
        Instant now = clock.instant();
        List<LibraryLink> links = new ArrayList<>(LibraryLink.of(facts, hub, now));
        int from = IntStream.range(0, links.size())
                .filter(i -> links.get(i).key().equals(key))
                .findFirst()
                .orElse(-1);
        int to = from + by;
        if (from < 0 || to < 0 || to >= links.size()) {
            return;
        }
        Collections.swap(links, from, to);
        List<Fact> changed = IntStream.range(0, links.size())
                .filter(i -> links.get(i).place() != i + 1)
                .mapToObj(i -> links.get(i).at(i + 1).fact(hub, now))
                .toList();
        facts.keep(changed);
    }

    /** Removes one; nothing when it is gone already. */
    void remove(HubId hub, String key) {
        facts.remove(hub, LibraryLink.KIND, key);
    }
}

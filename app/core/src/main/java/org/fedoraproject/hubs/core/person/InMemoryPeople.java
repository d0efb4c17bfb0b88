package org.fedoraproject.hubs.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.jspecify.annotations.Nullable;

/**
 * People and accounts in memory, gone with the process: for tests and experiments. {@link #sessions} and {@link #tokens} belong to them.
 * Thread-safe: one lock, held briefly.
 */
public final class InMemoryPeople implements People, Accounts {

    /** What is kept of a person. */
    private record Kept(
            Preferences preferences,
            @Nullable Instant disabledAt,
            @Nullable Instant welcomedAt) {

        Kept disabled(@Nullable Instant since) {
            return new Kept(preferences, since, welcomedAt);
        }
    }

    private static final Kept NOTHING = new Kept(Preferences.NONE, null, null);

    private final InMemoryHubStore hubs;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Kept> people = new HashMap<>();
    private final Map<Subject, String> accounts = new HashMap<>();
    /** Whose hub was archived already when they were disabled. */
    private final Set<String> archivedBefore = new HashSet<>();

    private final Set<SecretDigest> erased = new HashSet<>();
    private final InMemorySessions sessions = new InMemorySessions(this);
    private final InMemoryPersonalTokens tokens = new InMemoryPersonalTokens(this);

    /**
     * Nobody yet.
     *
     * @param hubs where their hubs are
     * @param clock says when somebody was disabled or welcomed
     */
    public InMemoryPeople(InMemoryHubStore hubs, Clock clock) {
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Where these people are signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** The tokens of these people. */
    public PersonalTokens tokens() {
        return tokens;
    }

    /** Somebody of this name asked to be forgotten: their hubs and roles are gone, too. */
    public void forget(String username) {
        locked(() -> {
            erased.add(SecretDigest.of(username));
            accounts.values().remove(username);
            people.remove(username);
            hubs.forget(username);
            return sessions.endAll(username);
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Admission signIn(Newcomer newcomer, Function<String, Collection<NewHub>> hubsOf) {
        return locked(() -> {
            String known = accounts.get(newcomer.subject());
            String username = known == null ? newcomer.username() : known;
            Kept kept = people.getOrDefault(username, NOTHING);
            if (erased.contains(SecretDigest.of(username))) {
                return new Admission.Refused(Admission.Reason.ERASED);
            }
            if (kept.disabledAt() != null) {
                return new Admission.Refused(Admission.Reason.DISABLED);
            }
            if (known == null && accounts.containsValue(username)) {
                return new Admission.Refused(Admission.Reason.NAME_TAKEN);
            }
            accounts.put(newcomer.subject(), username);
            people.put(username, kept);
            hubs.createMissing(hubsOf.apply(username));
            hubs.change(HubId.user(username), hub -> told(hub, newcomer));
            return new Admission.Admitted(person(username, kept));
        });
    }

    private static Hub told(Hub hub, Newcomer newcomer) {
        SecretDigest avatar = newcomer.avatar();
        String title = newcomer.title();
        Hub pictured = hub.withAvatar(avatar == null ? hub.avatar() : avatar.hex());
        return title != null && hub.title().equals(hub.id().name()) ? pictured.withTitle(title) : pictured;
    }

    @Override
    public Optional<Person> find(String username) {
        return locked(() -> Optional.ofNullable(people.get(username))
                .or(() ->
                        HubId.isName(username) ? hubs.find(HubId.user(username)).map(hub -> NOTHING) : Optional.empty())
                .map(kept -> person(username, kept)));
    }

    private Person person(String username, Kept kept) {
        String title = hubs.find(HubId.user(username)).map(Hub::title).orElse(username);
        return new Person(username, title, kept.preferences(), kept.disabledAt(), kept.welcomedAt());
    }

    @Override
    public void prefer(String actor, String username, Preferences preferences) {
        change(username, kept -> new Kept(preferences, kept.disabledAt(), kept.welcomedAt()));
        hubs.unlist(HubId.user(username), preferences.unlisted());
        String zone = preferences.timeZone();
        if (zone != null) {
            hubs.change(HubId.user(username), hub -> hub.withTimeZone(zone));
        }
    }

    @Override
    public void welcome(String username) {
        change(
                username,
                kept -> kept.welcomedAt() == null
                        ? new Kept(kept.preferences(), kept.disabledAt(), clock.instant())
                        : kept);
    }

    @Override
    public Set<SessionId> disable(String actor, String username) {
        return locked(() -> {
            if (find(username).filter(person -> !person.disabled()).isPresent()) {
                if (hubs.find(HubId.user(username)).filter(Hub::archived).isPresent()) {
                    archivedBefore.add(username);
                }
                change(username, kept -> kept.disabled(clock.instant()));
            }
            hubs.change(HubId.user(username), hub -> hub.withArchived(true));
            return sessions.endAll(username);
        });
    }

    @Override
    public void enable(String actor, String username) {
        locked(() -> {
            if (find(username).filter(Person::disabled).isEmpty()) {
                return false;
            }
            change(username, kept -> kept.disabled(null));
            if (!archivedBefore.remove(username)) {
                hubs.change(HubId.user(username), hub -> hub.withArchived(false));
            }
            return true;
        });
    }

    private void change(String username, Function<Kept, Kept> change) {
        locked(() -> find(username).map(known -> people.put(username, change.apply(keptOf(username)))));
    }

    private Kept keptOf(String username) {
        return people.getOrDefault(username, NOTHING);
    }
}

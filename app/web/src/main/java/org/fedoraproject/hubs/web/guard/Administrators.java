package org.fedoraproject.hubs.web.guard;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.person.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who looks after the site at this moment. What an identity provider told about groups at sign-in is believed for as long as the session
 * lasts where nobody can be asked; where there is an account system, for {@link #BELIEVED}, and from then on its own answer counts, which is
 * never older than that. While it is away nobody is an administrator by group. Thread-safe: asks no one during a request.
 */
@Singleton
public final class Administrators {

    /** Longest time that somebody who was taken out of a group keeps what it gives. */
    static final Duration BELIEVED = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    private final AdministratorConfiguration configuration;
    private final @Nullable AccountSystem accounts;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    /** Who is in the groups, and when that was asked. */
    private record Known(Set<String> people, Instant at) {}

    Administrators(
            AdministratorConfiguration configuration, @Nullable AccountSystem accounts, @Named("pages") Clock clock) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether somebody is one by name, which is all that counts for scripts. */
    public boolean areNamed(String username) {
        return configuration.users().contains(username);
    }

    /** Whether somebody who is signed in is one. */
    boolean include(Session session) {
        if (areNamed(session.username())) {
            return true;
        }
        boolean told = configuration.holds(session.username(), session.groups());
        if (accounts == null) {
            return told;
        }
        Instant oldest = clock.instant().minus(BELIEVED);
        Known now = known;
        return (told && session.createdAt().isAfter(oldest))
                || (now.at().isAfter(oldest) && now.people().contains(session.username()));
    }

    /** Asks who is in the groups; what it fails to learn, it learns the next time. */
    @Scheduled(fixedDelay = "5m")
    void ask() {
        if (accounts == null || configuration.groups().isEmpty()) {
            return;
        }
        try {
            Instant asked = clock.instant();
            Set<String> people = new HashSet<>();
            for (String group : configuration.groups()) {
                accounts.roster(group).ifPresent(roster -> people.addAll(roster.people()));
            }
            known = new Known(Set.copyOf(people), asked);
        } catch (AccountSystemException e) {
            LOG.warn("who is in the groups of hubs.admins.groups is not known anew: {}", e.getMessage());
        }
    }
}

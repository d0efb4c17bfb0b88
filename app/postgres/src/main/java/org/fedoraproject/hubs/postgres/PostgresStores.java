package org.fedoraproject.hubs.postgres;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;

/**
 * The stores of this module for commands and tests, which run no role: a small Micronaut context of this module's beans alone, about half
 * a second. It does not migrate unless the settings say so.
 */
public final class PostgresStores implements AutoCloseable {

    private final HubStore hubs;
    private final InterestIndex interests;
    private final HealthCheck health;
    private final LastSeen lastSeen;
    private final Announcements announcements;
    private final Memberships memberships;
    private final History history;
    private final People people;
    private final TeamRosters rosters;
    private final HubSettings settings;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginAttempts attempts;
    private final PersonalTokens tokens;
    private final Visits visits;
    private final FactStore facts;
    private final PersonalData personal;
    private final Streams streams;
    private final SavedFilters filters;
    private final ReaderAddresses readers;
    private final LayoutStore layouts;
    private final PostgresSearch search;
    private final Runnable closer;

    private PostgresStores(ApplicationContext context) {
        hubs = context.getBean(PostgresHubStore.class);
        interests = context.getBean(PostgresInterestIndex.class);
        health = context.getBean(PostgresHealthCheck.class);
        lastSeen = context.getBean(LastSeen.class);
        announcements = context.getBean(Announcements.class);
        memberships = context.getBean(PostgresMemberships.class);
        history = context.getBean(PostgresHistory.class);
        people = context.getBean(PostgresPeople.class);
        rosters = context.getBean(TeamRosters.class);
        settings = context.getBean(PostgresHubSettings.class);
        accounts = context.getBean(PostgresAccounts.class);
        sessions = context.getBean(PostgresSessions.class);
        attempts = context.getBean(PostgresLoginAttempts.class);
        tokens = context.getBean(PostgresPersonalTokens.class);
        visits = context.getBean(PostgresVisits.class);
        facts = context.getBean(PostgresFacts.class);
        personal = context.getBean(PostgresPersonalData.class);
        streams = context.getBean(PostgresStreams.class);
        filters = context.getBean(PostgresSavedFilters.class);
        readers = context.getBean(PostgresReaderAddresses.class);
        layouts = context.getBean(PostgresLayouts.class);
        search = context.getBean(PostgresSearch.class);
        closer = context::close;
    }

    /**
     * Opens them; the database need not be there yet.
     *
     * @param settings of which {@code hubs.postgres.*} is read
     * @throws SchemaException when {@code hubs.postgres.migrate} is true and the migration fails
     */
    public static PostgresStores open(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("hubs.postgres.migrate", false);
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("postgres")
                .properties(all)
                .build();
        try {
            return new PostgresStores(context.start());
        } catch (BeanInstantiationException e) {
            context.close();
            throw schemaProblem(e).orElseThrow(() -> e);
        }
    }

    private static Optional<RuntimeException> schemaProblem(BeanInstantiationException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(SchemaException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    /** Hubs. */
    public HubStore hubs() {
        return hubs;
    }

    /** What waits for which key. */
    public InterestIndex interests() {
        return interests;
    }

    /** How PostgreSQL stands. */
    public HealthCheck health() {
        return health;
    }

    /** Marks of the sources of the bus. */
    public LastSeen lastSeen() {
        return lastSeen;
    }

    /** Who owns and belongs to teams, as an account system decides it. */
    public TeamRosters rosters() {
        return rosters;
    }

    /** Changes that the bus does not know yet. */
    public Announcements announcements() {
        return announcements;
    }

    /** Who is what to which hub. */
    public Memberships memberships() {
        return memberships;
    }

    /** What happened to hubs. */
    public History history() {
        return history;
    }

    /** Who signs in as whom. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who is signed in where. */
    public Sessions sessions() {
        return sessions;
    }

    /** Who is on the way to the identity provider. */
    public LoginAttempts attempts() {
        return attempts;
    }

    /** Tokens for scripts. */
    public PersonalTokens tokens() {
        return tokens;
    }

    /** Which hubs people open. */
    public Visits visits() {
        return visits;
    }

    /** What people keep of what happens. */
    public Streams streams() {
        return streams;
    }

    /** Filters that people named. */
    public SavedFilters filters() {
        return filters;
    }

    /** Secret addresses for feed readers. */
    public ReaderAddresses readers() {
        return readers;
    }

    /** Everything about one person. */
    public PersonalData personal() {
        return personal;
    }

    /** People. */
    public People people() {
        return people;
    }

    /** How widgets stand on hubs. */
    public LayoutStore layouts() {
        return layouts;
    }

    /** What hubs say of themselves. */
    public HubSettings settings() {
        return settings;
    }

    /** What hubs remember beside their feeds. */
    public FactStore facts() {
        return facts;
    }

    /** Finds hubs. */
    public SearchStore search() {
        return search;
    }

    /** When something last happened on teams. */
    public Pulses pulses() {
        return search;
    }

    @Override
    public void close() {
        closer.run();
    }
}

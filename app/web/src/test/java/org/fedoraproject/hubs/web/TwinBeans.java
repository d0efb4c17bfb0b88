package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalRecords;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** Gives a context under test the stores that its property names. */
@Factory
@Requires(env = "twins")
final class TwinBeans {

    private final Twins twins;

    TwinBeans(@Property(name = "test.twins") String id) {
        this.twins = Twins.of(id);
    }

    @Singleton
    HubStore hubs() {
        return twins.hubs;
    }

    @Singleton
    Streams keeping() {
        return twins.keeping;
    }

    @Singleton
    SavedFilters filters() {
        return twins.filters;
    }

    @Singleton
    ReaderAddresses readers() {
        return twins.readers;
    }

    @Singleton
    InterestIndex index() {
        return twins.index;
    }

    @Singleton
    FeedStore feeds() {
        return twins.feeds;
    }

    @Singleton
    SearchStore search() {
        return twins.search;
    }

    @Singleton
    FactStore facts() {
        return twins.facts;
    }

    @Singleton
    WidgetCache cache() {
        return twins.cache;
    }

    @Singleton
    RefreshQueue refreshes() {
        return twins.refreshes;
    }

    @Singleton
    UpdateChannel updates() {
        return twins.updates;
    }

    @Singleton
    LiveStreams streams() {
        return twins.streams;
    }

    @Singleton
    LayoutStore layouts() {
        return twins.layouts;
    }

    @Singleton
    Memberships memberships() {
        return twins.memberships;
    }

    @Singleton
    HubSettings settings() {
        return twins.settings;
    }

    @Singleton
    History history() {
        return twins.history;
    }

    @Singleton
    People people() {
        return twins.people;
    }

    @Singleton
    Accounts accounts() {
        return twins.accounts;
    }

    @Singleton
    Sessions sessions() {
        return twins.sessions;
    }

    @Singleton
    PersonalTokens tokens() {
        return twins.tokens;
    }

    @Singleton
    LoginAttempts attempts() {
        return twins.attempts;
    }

    @Singleton
    Visits visits() {
        return twins.visits;
    }

    @Singleton
    @Requires(property = "test.accounts", value = "true")
    AccountSystem accountSystem() {
        return twins.accountSystem;
    }

    @Singleton
    PersonalRecords records() {
        return new PersonalRecords(
                List.of(twins.records, twins.records.later()),
                new InMemoryHubStore(),
                twins.hubs,
                twins.updates,
                Duration.ZERO);
    }
}

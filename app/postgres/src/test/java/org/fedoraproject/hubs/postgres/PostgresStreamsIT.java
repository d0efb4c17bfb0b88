package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.testkit.feed.FeedFixture;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.fedoraproject.hubs.testkit.stream.StreamsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of what people keep, over real connections. */
final class PostgresStreamsIT implements StreamsContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_streams");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        stores = PostgresStores.open(DATABASE.settings());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    @Override
    public void settle() {
        DATABASE.empty();
        StreamsContract.super.settle();
    }

    @Override
    public HubStore hubs() {
        return stores.hubs();
    }

    @Override
    public People people() {
        return stores.people();
    }

    @Override
    public Streams streams() {
        return stores.streams();
    }

    @Override
    public SavedFilters filters() {
        return stores.filters();
    }

    @Test
    void exportsAllOfAPersonAndForgetsAllOfThem() {
        PersonalData data = stores.personal();
        Instant now = Instant.now();
        hubs().createMissing(List.of(HubFixture.user("cleo").plan()));
        SavedEntry aboutAda = new SavedEntry(FeedFixture.entry("e1", 0), List.of(DESIGN), now, false);
        streams().save("cleo", aboutAda);
        streams().save("ben", aboutAda);
        streams().hide("ben", new Hide(HubId.user("cleo"), new EntryKind("koji", "build")), now);
        streams().hide("ben", new Hide(null, new EntryKind("koji", "tag")), now);
        streams().visit("cleo", now);
        filters().save(new SavedFilter(FilterId.fresh(), "cleo", "Mine", "who=people", false, now));
        assertThat(data.export("cleo").toString())
                .contains("saved_entries", "update e1", "saved_filters", "who=people", "read_up_to");
        assertThat(data.export("ben").toString()).contains("hidden_kinds", "u/cleo");
        data.erase("cleo");
        assertThat(data.export("cleo").path("saved_entries").isMissingNode()).isTrue();
        assertThat(streams().reading("ben").hides()).hasSize(1);
        assertThat(streams().reading("ben").saved()).hasSize(1);
        data.erase("ada");
        assertThat(streams().reading("ben").saved()).isEmpty();
        assertThat(data.erase("ada").things()).isZero();
    }
}

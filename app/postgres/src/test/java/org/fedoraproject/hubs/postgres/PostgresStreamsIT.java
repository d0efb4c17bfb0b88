package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of what people keep, over real connections. */
final class PostgresStreamsIT implements StreamsContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_streams");

    @Override
    public HubStore hubs() {
        return STORES.open().hubs();
    }

    @Override
    public Streams streams() {
        return STORES.open().streams();
    }

    @Override
    public SavedFilters filters() {
        return STORES.open().filters();
    }

    @Test
    void exportsAllOfAPersonAndForgetsAllOfThem() {
        PersonalData data = STORES.open().personal();
        Instant now = Instant.now();
        hubs().createMissing(List.of(HubFixture.user("cleo").plan()));
        SavedEntry aboutAda = new SavedEntry(FeedFixture.entry("e1", 0), List.of(DESIGN), now, false);
        streams().save("cleo", aboutAda);
        streams().save("ben", aboutAda);
        streams().hide("ben", new Hide(HubId.user("cleo"), new EntryKind("koji", "build")), now);
        streams().hide("ben", new Hide(null, new EntryKind("koji", "tag")), now);
        streams().visit("cleo", now);
        filters().save(new SavedFilter(FilterId.fresh(), "cleo", "Mine", "who=people", now));
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

    @Test
    void packagesThatSomebodyFollowsReachAPrivateFeedOfTheirs() {
        for (String name : List.of("kernel", "bash")) {
            Hub stream = new Hub(
                    HubId.stream("ada"),
                    "ada",
                    "",
                    "",
                    Visibility.PRIVATE,
                    false,
                    "here",
                    null,
                    List.of(),
                    List.of(Interest.pkg(name)),
                    NOW);
            NewPlacement feed =
                    new NewPlacement("feed", Column.MAIN, 0, JsonNodeFactory.instance.objectNode(), true, Set.of());
            hubs().save(List.of(new NewHub(stream, Set.of(Interest.pkg(name)), List.of(feed), List.of())));
        }
        FeedId own = HubId.stream("ada").feed();
        assertThat(hubs().find(HubId.stream("ada")).orElseThrow().follows()).containsExactly(Interest.pkg("bash"));
        assertThat(STORES.open().interests().lookUp(List.of(Interest.pkg("kernel"))))
                .isEmpty();
        assertThat(STORES.open().interests().lookUp(List.of(Interest.pkg("bash"))))
                .hasEntrySatisfying(
                        Interest.pkg("bash"),
                        waiting -> assertThat(waiting.feeds()).containsExactly(own));
        assertThat(STORES.open().interests().showing(Set.of(own)).get(own)).hasSize(1);
        assertThat(hubs().placements(HubId.stream("ada"))).hasSize(1);
    }
}

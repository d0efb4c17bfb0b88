package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.WIDGETS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.fedoraproject.hubs.testkit.layout.LayoutContract;
import org.fedoraproject.hubs.testkit.layout.LayoutFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract over real connections, and what else a change leaves behind. */
final class PostgresLayoutsIT implements LayoutContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_layouts");

    @Override
    public HubStore store() {
        return STORES.open().hubs();
    }

    @Override
    public InterestIndex index() {
        return STORES.open().interests();
    }

    @Override
    public LayoutStore layouts() {
        return STORES.open().layouts();
    }

    @Override
    public History history() {
        return STORES.open().history();
    }

    @Test
    void announcementsSayThatTheLayoutChangedAndNotWhatIsForMembers() {
        store().createMissing(List.of(team("design")));
        STORES.database().execute("DELETE FROM announcement");
        STORES.open().announcements().open();
        save(new Slot(null, "note", Column.SIDE, true, LayoutFixture.text("secret")));
        save(new Slot(only(), "note", Column.SIDE, true, LayoutFixture.text("other")));
        save(new Slot(only(), "note", Column.SIDE, false, LayoutFixture.text("more")));
        save(new Slot(only(), "note", Column.SIDE, false, LayoutFixture.text("all")));
        layouts().merge(WIDGETS.starting("help", Column.SIDE, 1));
        assertThat(STORES.database()
                        .ask("SELECT what || ' ' || (content ->> 'agent') || ' ' || (content ->> 'changed_keys')"
                                + " FROM announcement ORDER BY id"))
                .containsExactly(
                        "hub.updated ada [\"layout\"]",
                        "hub.updated ada [\"layout\"]",
                        "hub.updated ada [\"layout\"]",
                        "widget.updated ada [\"text\"]",
                        "hub.updated ada [\"layout\"]");
    }

    private static NewHub team(String name) {
        return HubFixture.team(name).member("ada", Role.OWNER).plan();
    }

    private void save(Slot slot) {
        LayoutPlan plan = new LayoutPlan(Split.WIDE_MAIN, List.of(slot));
        assertThat(layouts().change(ADA, DESIGN, layout().version(), plan, WIDGETS))
                .isInstanceOf(LayoutOutcome.Saved.class);
    }

    private org.fedoraproject.hubs.core.hub.PlacementId only() {
        return layout().placements().getFirst().id();
    }

    private Layout layout() {
        return layouts().find(DESIGN).orElseThrow();
    }

    @Test
    void oneOfManyWhoSaveAtOnceWins() throws Exception {
        store().createMissing(List.of(team("design")));
        List<Callable<LayoutOutcome>> savers = IntStream.range(0, 8)
                .<Callable<LayoutOutcome>>mapToObj(i -> () -> layouts()
                        .change(
                                ADA,
                                DESIGN,
                                Layout.FIRST,
                                new LayoutPlan(
                                        Split.WIDE_MAIN,
                                        List.of(new Slot(
                                                null, "note", Column.SIDE, false, LayoutFixture.text("by " + i)))),
                                WIDGETS))
                .toList();
        List<LayoutOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<LayoutOutcome> future : threads.invokeAll(savers)) {
                outcomes.add(future.get());
            }
        }
        assertThat(outcomes).filteredOn(LayoutOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LayoutOutcome.Stale.class::isInstance).hasSize(7);
        assertThat(layout().placements()).hasSize(1);
    }

    @Test
    void thousandsOfHubsGetANewReleasesWidgetOnce() throws Exception {
        int hubs = 3000;
        store().createMissing(IntStream.range(0, hubs)
                .mapToObj(i -> HubFixture.team("team" + i)
                        .widget("feed")
                        .widget("about", Column.SIDE, LayoutFixture.none())
                        .widget("members", Column.SIDE, LayoutFixture.none())
                        .plan())
                .toList());
        LayoutFixture next = WIDGETS.starting("help", Column.SIDE, 150).pinning("note", Column.MAIN);
        int changed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> roles =
                    List.of(() -> layouts().merge(next), () -> layouts().merge(next));
            for (Future<Integer> future : threads.invokeAll(roles)) {
                changed += future.get();
            }
        }
        assertThat(changed).isEqualTo(hubs);
        assertThat(STORES.database()
                        .ask("SELECT DISTINCT string_agg(area || position || kind, ' ' ORDER BY area, position)"
                                + " FROM placement GROUP BY hub_id"))
                .containsExactly("MAIN0note MAIN1feed SIDE0about SIDE1help SIDE2members");
        assertThat(STORES.database().ask("SELECT count(*) FROM audit WHERE actor = 'portal' AND action = 'layout'"))
                .containsExactly(String.valueOf(hubs));
        assertThat(layouts().merge(next)).isZero();
        assertThat(layouts().find(HubId.team("team7")).orElseThrow().version()).isEqualTo(2);
    }
}

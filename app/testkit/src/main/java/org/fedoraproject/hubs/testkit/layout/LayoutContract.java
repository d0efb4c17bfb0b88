package org.fedoraproject.hubs.testkit.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.WIDGETS;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.fresh;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.kept;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.none;
import static org.fedoraproject.hubs.testkit.layout.LayoutFixture.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetChange;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.core.layout.LayoutProblem.Code;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.core.layout.WidgetRules;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.junit.jupiter.api.Test;

/** What every store of layouts must do; each test begins with an empty one. */
public interface LayoutContract {

    /** The team most tests are about. */
    HubId DESIGN = HubId.team("design");

    /** Its owner. */
    Viewer ADA = Viewer.person("ada", false);

    /** Its other owner. */
    Viewer BEN = Viewer.person("ben", false);

    /** Its hubs. */
    HubStore store();

    /** What waits for what. */
    InterestIndex index();

    /** The store under test. */
    LayoutStore layouts();

    /** What was noted. */
    History history();

    private Layout settle() {
        store().createMissing(List.of(
                team("design")
                        .widget("feed")
                        .widget("about", Column.SIDE, none())
                        .widget("members", Column.SIDE, none())
                        .member("ada", Role.OWNER)
                        .member("ben", Role.OWNER)
                        .member("cleo", Role.MEMBER)
                        .plan(),
                user("ada").widget("about", Column.SIDE, none()).plan()));
        return now();
    }

    private Layout now() {
        return layouts().find(DESIGN).orElseThrow();
    }

    private LayoutOutcome change(long version, Slot... slots) {
        return change(ADA, version, WIDGETS, slots);
    }

    private LayoutOutcome change(Viewer viewer, long version, WidgetRules rules, Slot... slots) {
        return layouts().change(viewer, DESIGN, version, new LayoutPlan(Split.WIDE_MAIN, Arrays.asList(slots)), rules);
    }

    private static List<Slot> slots(Layout layout) {
        return new ArrayList<>(
                layout.placements().stream().map(LayoutFixture::kept).toList());
    }

    private static Slot[] with(Layout layout, Slot... more) {
        List<Slot> slots = slots(layout);
        slots.addAll(List.of(more));
        return slots.toArray(Slot[]::new);
    }

    private static List<String> places(Layout layout) {
        return layout.placements().stream()
                .map(p -> p.column() + " " + p.position() + " " + p.kind())
                .toList();
    }

    private static List<Code> problems(LayoutOutcome outcome) {
        assertThat(outcome).isInstanceOf(LayoutOutcome.Wrong.class);
        return ((LayoutOutcome.Wrong) outcome)
                .problems().stream().map(LayoutProblem::code).toList();
    }

    private static Refusal.Kind refusal(LayoutOutcome outcome) {
        assertThat(outcome).isInstanceOf(LayoutOutcome.Refused.class);
        return ((LayoutOutcome.Refused) outcome).refusal().kind();
    }

    @Test
    default void layoutNobodyTouchedIsTheFirst() {
        Layout layout = settle();
        assertThat(layout.version()).isEqualTo(Layout.FIRST);
        assertThat(layout.split()).isEqualTo(Split.WIDE_MAIN);
        assertThat(layout.placements()).isEqualTo(store().placements(DESIGN));
        assertThat(layouts().find(HubId.team("none"))).isEmpty();
    }

    @Test
    default void ownerAddsMovesConfiguresAndRemoves() {
        Layout old = settle();
        WidgetPlacement feed = old.placements().get(0);
        WidgetPlacement about = old.placements().get(1);
        LayoutOutcome outcome = layouts()
                .change(
                        ADA,
                        DESIGN,
                        old.version(),
                        new LayoutPlan(
                                Split.EQUAL,
                                List.of(
                                        new Slot(null, "note", Column.SIDE, true, text("hi")),
                                        new Slot(about.id(), "about", Column.MAIN, false, none()),
                                        kept(feed))),
                        WIDGETS);

        Layout now = now();
        assertThat(outcome).isEqualTo(new LayoutOutcome.Saved(now, old));
        assertThat(now.version()).isEqualTo(old.version() + 1);
        assertThat(now.split()).isEqualTo(Split.EQUAL);
        assertThat(places(now)).containsExactly("MAIN 0 about", "MAIN 1 feed", "SIDE 0 note");
        assertThat(now.placements().get(0).id()).isEqualTo(about.id());
        WidgetPlacement note = now.placements().get(2);
        assertThat(note.membersOnly()).isTrue();
        assertThat(note.configuration()).isEqualTo(text("hi"));
        assertThat(store().placements(DESIGN)).isEqualTo(now.placements());
        assertThat(store().placements(List.of(note.id()))).containsOnlyKeys(note.id());
        assertThat(store().placements(List.of(old.placements().get(2).id()))).isEmpty();
        assertThat(history().of(DESIGN, 0, 5)).singleElement().satisfies(entry -> {
            assertThat(entry.actor() + " " + entry.action()).isEqualTo("ada layout");
            assertThat(entry.widgets())
                    .containsExactlyInAnyOrder(
                            new WidgetChange(WidgetChange.How.SPLIT, ""),
                            new WidgetChange(WidgetChange.How.MOVED, "about"),
                            new WidgetChange(WidgetChange.How.ADDED, "note"),
                            new WidgetChange(WidgetChange.How.REMOVED, "members"));
            assertThat(entry.toString()).doesNotContain("hi\"");
        });
    }

    @Test
    default void savingWhatIsThereChangesNothing() {
        Layout old = settle();
        assertThat(change(old.version() + 7, with(old))).isEqualTo(new LayoutOutcome.Saved(old, old));
        assertThat(history().of(DESIGN, 0, 5)).isEmpty();
    }

    @Test
    default void secondOfTwoOwnersIsToldAndNothingIsLost() {
        Layout old = settle();
        change(old.version(), with(old, fresh("note", Column.SIDE)));
        Layout now = now();
        assertThat(change(BEN, old.version(), WIDGETS, kept(old.placements().get(0))))
                .isEqualTo(new LayoutOutcome.Stale(now));
        assertThat(now()).isEqualTo(now);
    }

    @Test
    default void widgetsWaitForWhatTheyShouldAtOnce() {
        Layout old = settle();
        change(old.version(), with(old, new Slot(null, "watch", Column.SIDE, false, text("kernel"))));
        WidgetPlacement watch = now().placements().getLast();
        assertThat(waiting("kernel")).containsExactly(watch);
        change(now().version(), with(old, new Slot(watch.id(), "watch", Column.SIDE, false, text("glibc"))));
        assertThat(waiting("kernel")).isEmpty();
        assertThat(waiting("glibc")).containsExactly(now().placements().getLast());
        change(now().version(), with(old));
        assertThat(waiting("glibc")).isEmpty();
        assertThat(index().showing(Set.of(DESIGN.feed())).get(DESIGN.feed())).hasSize(1);
        assertThat(index().lookUp(List.of(Interest.group("design")))).hasSize(1);
    }

    private List<WidgetPlacement> waiting(String pkg) {
        Interest key = Interest.pkg(pkg);
        return index().lookUp(List.of(key))
                .getOrDefault(key, InterestIndex.Waiting.NOTHING)
                .placements();
    }

    @Test
    default void onlyOwnersChangeLayouts() {
        Layout old = settle();
        Slot[] wanted = {kept(old.placements().get(0))};
        assertThat(refusal(change(Viewer.VISITOR, 1, WIDGETS, wanted))).isEqualTo(Refusal.Kind.SIGN_IN);
        assertThat(refusal(change(Viewer.person("cleo", false), 1, WIDGETS, wanted)))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(change(Viewer.person("root", true), 1, WIDGETS, wanted)))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        LayoutPlan plan = new LayoutPlan(Split.WIDE_MAIN, List.of());
        assertThat(refusal(layouts().change(ADA, HubId.team("none"), 1, plan, WIDGETS)))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(layouts().change(ADA, HubId.user("ada"), 1, plan, WIDGETS)).isInstanceOf(LayoutOutcome.Saved.class);
        assertThat(now()).isEqualTo(old);
    }

    @Test
    default void whatCannotBeIsNotTaken() {
        Layout old = settle();
        PlacementId foreign = store().placements(HubId.user("ada")).getFirst().id();
        WidgetPlacement about = old.placements().get(1);
        assertThat(problems(change(old.version(), with(old, new Slot(foreign, "about", Column.SIDE, false, none())))))
                .containsExactly(Code.NOT_HERE);
        assertThat(problems(change(old.version(), with(old, kept(about))))).containsExactly(Code.TWICE);
        assertThat(problems(change(old.version(), new Slot(about.id(), "note", Column.SIDE, false, none()))))
                .containsExactly(Code.OTHER_KIND);
        assertThat(problems(change(old.version(), with(old, fresh("gone", Column.SIDE)))))
                .containsExactly(Code.UNKNOWN);
        assertThat(problems(change(old.version(), with(old, fresh("feed", Column.SIDE)))))
                .containsExactly(Code.OTHER_COLUMN);
        LayoutOutcome wrong =
                change(old.version(), with(old, new Slot(null, "note", Column.SIDE, false, text("eleven chars"))));
        assertThat(wrong)
                .isEqualTo(new LayoutOutcome.Wrong(
                        List.of(new LayoutProblem(Code.SETTING, 3, "note", "text", "at most 10 characters"))));
        LayoutPlan votes = new LayoutPlan(Split.WIDE_MAIN, List.of(fresh("votes", Column.SIDE)));
        assertThat(problems(layouts().change(ADA, HubId.user("ada"), 1, votes, WIDGETS)))
                .containsExactly(Code.OTHER_HUB);
        Slot[] many =
                Collections.nCopies(Layout.MOST, fresh("note", Column.SIDE)).toArray(Slot[]::new);
        assertThat(problems(change(old.version(), with(old, many)))).containsExactly(Code.TOO_MANY);
        assertThat(now()).isEqualTo(old);
        assertThat(store().placements(List.of(foreign))).hasSize(1);
    }

    @Test
    default void widgetThatThePortalShowsNoMoreStaysUntouched() {
        Layout old = settle();
        change(old.version(), with(old, new Slot(null, "note", Column.SIDE, false, text("kept"))));
        WidgetPlacement note = now().placements().getLast();
        LayoutFixture later = WIDGETS.without("note");
        assertThat(change(
                        ADA,
                        now().version(),
                        later,
                        kept(note),
                        kept(old.placements().get(0))))
                .isInstanceOf(LayoutOutcome.Saved.class);
        assertThat(now().placements())
                .extracting(WidgetPlacement::configuration)
                .contains(text("kept"));
        assertThat(problems(change(
                        ADA, now().version(), later, new Slot(note.id(), "note", Column.SIDE, false, text("other")))))
                .containsExactly(Code.UNKNOWN);
    }

    @Test
    default void pinnedWidgetStaysFirstAndAsItIs() {
        settle();
        LayoutFixture pinned = WIDGETS.pinning("note", Column.SIDE);
        assertThat(layouts().merge(pinned)).isEqualTo(2);
        assertThat(layouts().merge(pinned)).isZero();
        Layout old = now();
        assertThat(places(old)).containsExactly("MAIN 0 feed", "SIDE 0 note", "SIDE 1 about", "SIDE 2 members");
        List<Slot> slots = slots(old);
        Slot note = slots.remove(1);
        assertThat(problems(change(ADA, old.version(), pinned, slots.toArray(Slot[]::new))))
                .containsExactly(Code.PINNED);
        slots.add(note);
        assertThat(problems(change(ADA, old.version(), pinned, slots.toArray(Slot[]::new))))
                .containsExactly(Code.PINNED);
        Slot other = new Slot(note.id(), "note", Column.SIDE, false, text("other"));
        assertThat(problems(change(ADA, old.version(), pinned, other))).containsExactly(Code.PINNED);
        assertThat(change(ADA, old.version(), pinned, fresh("note", Column.SIDE), note))
                .as("before it")
                .isInstanceOf(LayoutOutcome.Wrong.class);
        assertThat(change(ADA, old.version(), pinned, note, fresh("note", Column.SIDE)))
                .isInstanceOf(LayoutOutcome.Saved.class);
    }

    @Test
    default void newReleasesWidgetComesOnceAndAtItsPlace() {
        Layout old = settle();
        LayoutFixture next = WIDGETS.starting("help", Column.SIDE, 150);
        change(
                old.version(),
                kept(old.placements().get(0)),
                kept(old.placements().get(1)));
        assertThat(layouts().merge(next)).isEqualTo(2);
        Layout now = now();
        assertThat(places(now)).containsExactly("MAIN 0 feed", "SIDE 0 about", "SIDE 1 help");
        assertThat(now.version()).isEqualTo(old.version() + 2);
        assertThat(history().of(DESIGN, 0, 1).getFirst())
                .extracting(History.Entry::actor, History.Entry::widgets)
                .containsExactly(LayoutStore.PORTAL, List.of(new WidgetChange(WidgetChange.How.ADDED, "help")));
        change(ADA, now.version(), next, kept(now.placements().get(0)));
        assertThat(layouts().merge(next)).isZero();
        assertThat(places(now())).containsExactly("MAIN 0 feed");
    }

    @Test
    default void neitherPlaceNorWidgetIsLostHoweverTwoOwnersEdit() {
        settle();
        new LayoutWalk(layouts(), DESIGN, new Random(6)).walk(150);
        assertThat(store().placements(DESIGN)).isEqualTo(now().placements());
    }
}

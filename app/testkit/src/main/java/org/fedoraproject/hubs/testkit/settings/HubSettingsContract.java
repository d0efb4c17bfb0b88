package org.fedoraproject.hubs.testkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.junit.jupiter.api.Test;

/** What every store of settings must do; each test begins with an empty one. */
public interface HubSettingsContract {

    /** The team most tests are about. */
    HubId DESIGN = HubId.team("design");

    /** Its owner. */
    Viewer ADA = Viewer.person("ada", false);

    /** Its hubs. */
    HubStore store();

    /** What waits for what. */
    InterestIndex index();

    /** The store under test. */
    HubSettings settings();

    /** What was noted. */
    History history();

    private Hub settle() {
        store().createMissing(List.of(
                team("design")
                        .widget("feed")
                        .member("ada", Role.OWNER)
                        .member("ben", Role.MEMBER)
                        .plan(),
                user("ada").plan()));
        return store().find(DESIGN).orElseThrow();
    }

    private static NewHub interests(Indexed asked) {
        Set<Interest> feed = new HashSet<>(asked.hub().follows());
        feed.add(Interest.group(asked.hub().id().name()));
        List<NewPlacement> widgets = new ArrayList<>();
        asked.placements()
                .forEach(placement -> widgets.add(new NewPlacement(
                        placement.kind(),
                        placement.column(),
                        placement.position(),
                        placement.configuration(),
                        true,
                        Set.copyOf(asked.hub().follows()))));
        return new NewHub(asked.hub(), feed, widgets, List.of());
    }

    private Edited change(Viewer viewer, long version, HubPatch patch) {
        return settings().change(viewer, DESIGN, version, patch, HubSettingsContract::interests);
    }

    private static HubPatch summary(String words) {
        return new HubPatch(null, words, null, null, null, null, null, null);
    }

    private static Refusal.Kind refusal(Edited edited) {
        assertThat(edited).isInstanceOf(Edited.Refused.class);
        return ((Edited.Refused) edited).refusal().kind();
    }

    @Test
    default void ownerChangesEverythingThatTheHubSaysOfItself() {
        Hub old = settle();
        HubPatch patch = new HubPatch(
                "Design\nteam",
                "We draw.",
                "# Hello\r\nthere",
                List.of(new HubLink("Chat", "https://chat.example.org/#design")),
                List.of(Interest.pkg("backgrounds")),
                Visibility.PREVIEW,
                Joining.OPEN,
                "a".repeat(64));
        Edited edited = change(ADA, old.version(), patch);

        Hub now = store().find(DESIGN).orElseThrow();
        assertThat(edited).isEqualTo(new Edited.Saved(now, Set.of(HubField.values())));
        assertThat(now.title()).isEqualTo("Design team");
        assertThat(now.description()).isEqualTo("# Hello\nthere");
        assertThat(now.links()).containsExactly(new HubLink("Chat", "https://chat.example.org/#design"));
        assertThat(now.visibility()).isEqualTo(Visibility.PREVIEW);
        assertThat(now.joining()).isEqualTo(Joining.OPEN);
        assertThat(now.avatar()).isEqualTo("a".repeat(64));
        assertThat(now.version()).isEqualTo(old.version() + 1);
        assertThat(HubPatch.of(now).changes(old)).hasSize(8);
    }

    @Test
    default void feedAndWidgetsWaitForWhatTheHubFollowsAtOnce() {
        Hub old = settle();
        Interest key = Interest.repository("pagure.io/design");
        change(ADA, old.version(), new HubPatch(null, null, null, null, List.of(key), null, null, null));
        assertThat(waiting(key).feeds()).containsExactly(DESIGN.feed());
        assertThat(waiting(key).placements()).hasSize(1);
        Hub now = store().find(DESIGN).orElseThrow();
        change(ADA, now.version(), new HubPatch(null, null, null, null, List.of(), null, null, null));
        assertThat(index().lookUp(List.of(key))).isEmpty();
        assertThat(index().lookUp(List.of(Interest.group("design")))).hasSize(1);
    }

    private InterestIndex.Waiting waiting(Interest key) {
        return index().lookUp(List.of(key)).getOrDefault(key, InterestIndex.Waiting.NOTHING);
    }

    @Test
    default void secondOfTwoWhoEditAtOnceIsToldAndLosesNothing() {
        Hub old = settle();
        change(ADA, old.version(), summary("first"));
        Hub now = store().find(DESIGN).orElseThrow();
        assertThat(change(ADA, old.version(), summary("second"))).isEqualTo(new Edited.Stale(now));
        assertThat(store().find(DESIGN).orElseThrow().summary()).isEqualTo("first");
        List<History.Entry> entries = history().of(DESIGN, 0, 5);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().fields()).containsExactly(HubField.SUMMARY);
        assertThat(entries.getFirst().version()).isEqualTo(now.version());
        assertThat(entries.getFirst().toString()).doesNotContain("first");
    }

    @Test
    default void savingWhatIsThereChangesNothing() {
        Hub old = settle();
        assertThat(change(ADA, old.version() - 1, HubPatch.of(old))).isEqualTo(new Edited.Saved(old, Set.of()));
        assertThat(history().of(DESIGN, 0, 5)).isEmpty();
    }

    @Test
    default void whatCannotBeIsNotTaken() {
        Hub old = settle();
        HubPatch patch = new HubPatch(
                " ",
                "x".repeat(141),
                "y".repeat(16 * 1024 + 1),
                List.of(new HubLink("bad", "javascript:alert(1)")),
                null,
                null,
                null,
                "no digest");
        Edited edited = change(ADA, old.version(), patch);
        assertThat(edited).isInstanceOf(Edited.Wrong.class);
        assertThat(((Edited.Wrong) edited).problems())
                .extracting(problem -> problem.field())
                .containsExactly(
                        HubField.TITLE, HubField.SUMMARY, HubField.DESCRIPTION, HubField.LINKS, HubField.AVATAR);
        assertThat(store().find(DESIGN)).contains(old);
    }

    @Test
    default void onlyOwnersAndAdministratorsChangeAHub() {
        Hub old = settle();
        assertThat(refusal(change(Viewer.VISITOR, old.version(), summary("x")))).isEqualTo(Refusal.Kind.SIGN_IN);
        assertThat(refusal(change(Viewer.person("ben", false), old.version(), summary("x"))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(change(Viewer.person("root", true), old.version(), summary("x")))
                .isInstanceOf(Edited.Saved.class);
        assertThat(history().of(DESIGN, 0, 1).getFirst().administrator()).isTrue();
        assertThat(refusal(settings().change(ADA, HubId.team("none"), 1, summary("x"), HubSettingsContract::interests)))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    default void directoryLeavesAloneWhatPeopleChanged() {
        Hub old = settle();
        change(
                ADA,
                old.version(),
                new HubPatch(null, "ours", null, null, List.of(Interest.pkg("ours")), null, null, null));
        store().save(List.of(
                team("design").titled("Theirs").follows(Interest.pkg("theirs")).plan()));
        Hub now = store().find(DESIGN).orElseThrow();
        assertThat(now.title()).isEqualTo("Theirs");
        assertThat(now.summary()).isEqualTo("ours");
        assertThat(now.follows()).containsExactly(Interest.pkg("ours"));
        assertThat(index().lookUp(List.of(Interest.pkg("ours"), Interest.pkg("theirs"))))
                .containsOnlyKeys(Interest.pkg("ours"));
    }

    @Test
    default void archivedHubComesBackAsItWas() {
        Hub old = settle();
        assertThat(refusal(settings().archive(Viewer.person("ben", false), DESIGN, true)))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        settings().archive(ADA, DESIGN, true);
        Hub archived = store().find(DESIGN).orElseThrow();
        assertThat(archived.archived()).isTrue();
        assertThat(index().lookUp(List.of(Interest.group("design")))).isEmpty();
        assertThat(refusal(change(ADA, archived.version(), summary("x")))).isEqualTo(Refusal.Kind.CONFLICT);
        settings().archive(ADA, DESIGN, false);
        Hub back = store().find(DESIGN).orElseThrow();
        assertThat(back.atVersion(old.version())).isEqualTo(old);
        assertThat(index().lookUp(List.of(Interest.group("design")))).hasSize(1);
        assertThat(history().of(DESIGN, 0, 5)).extracting(History.Entry::action).containsExactly("restore", "archive");
    }

    @Test
    default void whoeverMakesATeamOwnsIt() {
        settle();
        Edited edited = settings().create(ADA, plan("art-club"));
        assertThat(edited).isInstanceOf(Edited.Saved.class);
        assertThat(store().roles(HubId.team("art-club"), "ada")).containsExactly(Role.OWNER);
        assertThat(store().placements(HubId.team("art-club"))).hasSize(1);
        assertThat(history().of(HubId.team("art-club"), 0, 5))
                .extracting(History.Entry::action)
                .containsExactly("create");
        assertThat(refusal(settings().create(ADA, plan("art-club")))).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(settings().create(ADA, plan("design")))).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(settings().create(ADA, plan("Art")))).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(settings().create(Viewer.VISITOR, plan("other")))).isEqualTo(Refusal.Kind.SIGN_IN);
    }

    private static NewHub plan(String name) {
        Hub hub =
                Hub.named(HubId.team(name), HubSettings.ORIGIN, org.fedoraproject.hubs.testkit.hub.HubFixture.CREATED);
        NewPlacement feed =
                new NewPlacement("feed", Column.MAIN, 0, JsonNodeFactory.instance.objectNode(), true, Set.of());
        return new NewHub(hub, Set.of(Interest.group(name)), List.of(feed), List.of());
    }

    @Test
    default void whatAnAdministratorOpensIsNotedOnceAnHour() {
        settle();
        assertThat(history().opened("root", DESIGN, History.Opened.SETTINGS)).isTrue();
        assertThat(history().opened("root", DESIGN, History.Opened.SETTINGS)).isFalse();
        assertThat(history().opened("root", DESIGN, History.Opened.PEOPLE)).isTrue();
        assertThat(history().opened("other", DESIGN, History.Opened.SETTINGS)).isTrue();
        assertThat(history().opened("root", HubId.user("ada"), History.Opened.PREFERENCES))
                .isTrue();

        assertThat(history().of(DESIGN, 0, 10))
                .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.administrator())
                .containsExactlyInAnyOrder(
                        "root opened-settings true", "root opened-people true", "other opened-settings true");
        assertThat(history().of(HubId.user("ada"), 0, 10))
                .extracting(entry -> entry.action() + " " + entry.person())
                .containsExactly("opened-preferences ada");
    }
}

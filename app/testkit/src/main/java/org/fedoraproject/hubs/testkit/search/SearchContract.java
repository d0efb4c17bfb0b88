package org.fedoraproject.hubs.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.Test;

/** What every search for hubs must find, and for whom; each test begins with an empty store. */
public interface SearchContract {

    /** Somebody who belongs to nothing. */
    Viewer STRANGER = Viewer.person("stranger", false);

    /** The hubs. */
    HubStore hubs();

    /** The search under test. */
    SearchStore search();

    /** Lets a person hide from lists. */
    void hide(String username);

    /** A public hub with words. */
    static HubFixture about(HubId id, String title, String summary, String description, Interest... follows) {
        HubFixture fixture = id.kind() == HubKind.TEAM ? team(id.name()) : user(id.name());
        return fixture.as(new Hub(
                id,
                title,
                summary,
                description,
                Visibility.PUBLIC,
                false,
                "test",
                null,
                List.of(),
                List.of(follows),
                HubFixture.CREATED));
    }

    /** Makes these. */
    default void make(HubFixture... fixtures) {
        List<NewHub> plans = Stream.of(fixtures).map(HubFixture::plan).toList();
        hubs().createMissing(plans);
    }

    /** What somebody finds. */
    default Finds find(Viewer viewer, String text) {
        return search().search(new Sought(viewer, Words.of(text), EnumSet.of(HubKind.TEAM, HubKind.USER), 0, 10));
    }

    /** The names of what somebody finds, teams first. */
    default List<String> names(Viewer viewer, String text) {
        Finds finds = find(viewer, text);
        List<String> names = Stream.of(HubKind.TEAM, HubKind.USER)
                .flatMap(kind -> finds.of(kind).stream())
                .map(Finds.Find::hub)
                .map(HubSummary::id)
                .map(HubId::path)
                .toList();
        assertThat(finds.total()).isEqualTo(names.size());
        return names;
    }

    @Test
    default void everyPartOfAHubIsFoundTheNameFirst() {
        make(
                about(HubId.team("a"), "Stickers of kites", "", ""),
                about(HubId.team("b"), "Paper", "We love kites", ""),
                about(HubId.team("c"), "Wind", "", "Makes long tails for kites"),
                about(HubId.team("d"), "Hosts", "", "", Interest.repository("forge.example/kites/tools")),
                about(HubId.team("kites"), "Flying things", "", ""),
                about(HubId.team("e"), "Kitesurf", "", ""),
                about(HubId.team("f"), "Swimming", "no such words", "at all"));

        List<String> found = names(Viewer.VISITOR, "kites");
        assertThat(found).startsWith("t/kites", "t/e", "t/a", "t/b");
        assertThat(found.subList(4, found.size())).containsExactlyInAnyOrder("t/c", "t/d");
        assertThat(find(Viewer.VISITOR, "tails").of(HubKind.TEAM))
                .singleElement()
                .satisfies(find -> assertThat(find.text()).contains("long tails"));
    }

    @Test
    default void caseAccentsAndPunctuationDoNotMatterAndWordsMayBeBeginnings() {
        make(
                about(HubId.user("tomas"), "Tomás Villarreal", "", ""),
                about(HubId.team("python-devel"), "Über Ærø & Łódź", "ЖУРНАЛ", ""),
                about(HubId.team("l10n"), "日本語チーム", "", ""));

        assertThat(names(Viewer.VISITOR, "TOMAS villa")).containsExactly("u/tomas");
        assertThat(names(Viewer.VISITOR, "tomás")).containsExactly("u/tomas");
        assertThat(names(Viewer.VISITOR, "(uber), LODZ!")).containsExactly("t/python-devel");
        assertThat(names(Viewer.VISITOR, "python devel")).containsExactly("t/python-devel");
        assertThat(names(Viewer.VISITOR, "журнал")).containsExactly("t/python-devel");
        assertThat(names(Viewer.VISITOR, "日本")).containsExactly("t/l10n");
        assertThat(names(Viewer.VISITOR, "本語")).containsExactly("t/l10n");
    }

    @Test
    default void titlesOfEveryScriptAreFoundAsTheyAreWritten() {
        List<String> titles = List.of("ガイド", "हिन्दी टीम", "Љубица", "Қазақ", "ΛΌΓΟΣ", "Հայերեն", "Œuvre");
        make(titles.stream()
                .map(title -> about(HubId.team("t" + titles.indexOf(title)), title, "", ""))
                .toArray(HubFixture[]::new));

        for (String title : titles) {
            assertThat(names(Viewer.VISITOR, title)).as(title).containsExactly("t/t" + titles.indexOf(title));
            assertThat(find(Viewer.VISITOR, title.toLowerCase(Locale.ROOT)).alike())
                    .as(title)
                    .isFalse();
        }
    }

    @Test
    default void allWordsMustBeThereAndTheMiddleOfANameCounts() {
        make(team("powershell").titled("Windows shell"), team("kernel").titled("Kernel team"));

        assertThat(names(Viewer.VISITOR, "shell")).containsExactly("t/powershell");
        assertThat(names(Viewer.VISITOR, "ershe")).containsExactly("t/powershell");
        assertThat(names(Viewer.VISITOR, "kernel shell")).isEmpty();
        assertThat(names(Viewer.VISITOR, "team ker")).containsExactly("t/kernel");
        assertThat(names(Viewer.VISITOR, "")).isEmpty();
        assertThat(names(Viewer.VISITOR, "'&|!:* \\ %_")).isEmpty();
    }

    @Test
    default void aWrongLetterFindsWhatLooksLikeItAndSaysSo() {
        make(team("design").titled("Design"), team("python").titled("Python"), user("kernelly"));

        for (String wrong : List.of("desgin", "dessign", "pyhton", "pithon")) {
            assertThat(find(Viewer.VISITOR, wrong).alike()).describedAs(wrong).isTrue();
            assertThat(names(Viewer.VISITOR, wrong)).hasSize(1);
        }
        assertThat(find(Viewer.VISITOR, "design").alike()).isFalse();
        assertThat(find(Viewer.VISITOR, "zzyzx")).isEqualTo(Finds.NOTHING);
    }

    @Test
    default void privateHubsAreThereForTheirPeopleAlone() {
        make(
                team("secret")
                        .titled("Secret zebra")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.MEMBER)
                        .member("sub", Role.SUBSCRIBER),
                user("zebra").visible(Visibility.PRIVATE));

        assertThat(find(Viewer.VISITOR, "zebra")).isEqualTo(Finds.NOTHING);
        assertThat(find(STRANGER, "zebra")).isEqualTo(Finds.NOTHING);
        assertThat(find(STRANGER, "zebar")).isEqualTo(Finds.NOTHING);
        assertThat(find(Viewer.person("sub", false), "zebra")).isEqualTo(Finds.NOTHING);
        assertThat(names(Viewer.person("ada", false), "zebra")).containsExactly("t/secret");
        assertThat(names(Viewer.person("zebra", false), "zebra")).containsExactly("u/zebra");
        assertThat(names(Viewer.person("root", true), "zebra")).containsExactly("t/secret", "u/zebra");
    }

    @Test
    default void ofAPreviewedHubTheHeadAloneIsFoundByOthers() {
        Hub hub = about(HubId.team("lab"), "Owl lab", "Studies owls", "A cellar full of mice", Interest.pkg("hoot"))
                .plan()
                .hub();
        make(team("lab")
                .as(new Hub(
                        hub.id(),
                        hub.title(),
                        hub.summary(),
                        hub.description(),
                        Visibility.PREVIEW,
                        false,
                        "test",
                        null,
                        List.of(),
                        hub.follows(),
                        HubFixture.CREATED))
                .member("ada", Role.OWNER));

        assertThat(names(Viewer.VISITOR, "owls")).containsExactly("t/lab");
        assertThat(find(Viewer.VISITOR, "owls").of(HubKind.TEAM).getFirst().text())
                .isEmpty();
        for (String inside : List.of("cellar", "hoot")) {
            assertThat(names(STRANGER, inside)).isEmpty();
            assertThat(names(STRANGER, "owls " + inside)).isEmpty();
            assertThat(names(Viewer.person("ada", false), "owls " + inside)).containsExactly("t/lab");
        }
    }

    @Test
    default void whoHidesIsFoundByThemselvesAlone() {
        make(user("ada").titled("Ada Quagga"), user("ben").titled("Ben Quagga"));
        hide("ada");

        assertThat(names(Viewer.VISITOR, "quagga")).containsExactly("u/ben");
        assertThat(names(Viewer.person("root", true), "quagga")).containsExactly("u/ben");
        assertThat(names(Viewer.person("ada", false), "quagga")).containsExactly("u/ada", "u/ben");
    }

    @Test
    default void archivedHubsAreFoundByTheirPeopleAlone() {
        make(
                team("old").titled("Dodo").archived().member("ada", Role.MEMBER),
                user("dodo").archived());

        assertThat(names(Viewer.VISITOR, "dodo")).isEmpty();
        assertThat(names(Viewer.person("root", true), "dodo")).isEmpty();
        assertThat(names(Viewer.person("ada", false), "dodo")).containsExactly("t/old");
    }

    @Test
    default void pagesHoldEachHubOnceAndKnowHowManyThereAre() {
        hubs().createMissing(IntStream.range(0, 25)
                .mapToObj(i -> team("crow" + i).titled("Crow %02d".formatted(i)).plan())
                .toList());
        make(user("crow"));

        Set<HubKind> teams = Set.of(HubKind.TEAM);
        List<String> seen = Stream.of(0, 10, 20, 30)
                .flatMap(offset -> {
                    Finds page = search().search(new Sought(Viewer.VISITOR, List.of("crow"), teams, offset, 10));
                    assertThat(page.count(HubKind.TEAM)).isEqualTo(25);
                    assertThat(page.count(HubKind.USER)).isZero();
                    return page.of(HubKind.TEAM).stream();
                })
                .map(find -> find.hub().title())
                .toList();

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    default void whatAHubSaysNowIsFoundAndWhatItSaidIsNot() {
        make(about(HubId.team("design"), "Design", "Draws walruses", ""));
        hubs().save(List.of(
                about(HubId.team("design"), "Design", "Draws narwhals", "").plan()));

        assertThat(names(Viewer.VISITOR, "narwhals")).containsExactly("t/design");
        assertThat(names(Viewer.VISITOR, "walruses")).isEmpty();
    }
}

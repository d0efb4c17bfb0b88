package org.fedoraproject.hubs.widgets.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.widgets.MessageFiles;
import org.fedoraproject.hubs.widgets.Texts;
import org.junit.jupiter.api.Test;

final class FoldsTest {

    private static final Texts TEXTS = MessageFiles.beside(FeedWidget.class, Locale.ENGLISH);

    private static final Happened ALICE = Happened.by("alice");

    @Test
    void whatSomebodyDidAgainToOneObjectOnOneDayIsOneCard() {
        assertThat(cards(
                        ALICE.at("09:00", comment("#12", "First.")),
                        ALICE.at("12:00", comment("#12", "Second.")),
                        ALICE.at("21:00", comment("#12", "Third."))))
                .containsExactly("AGAIN alice commented 3 times on pull request pagure#12 “Fold the feed”");
    }

    @Test
    void twoAreTwice() {
        assertThat(cards(ALICE.at("09:00", comment("#12", "One.")), ALICE.at("12:00", comment("#12", "Two."))))
                .containsExactly("AGAIN alice commented twice on pull request pagure#12 “Fold the feed”");
    }

    @Test
    void othersOtherObjectsAndOtherDaysStandApart() {
        assertThat(cards(
                        ALICE.at("09:00", comment("#12", "Mine.")),
                        Happened.by("bob")
                                .at(
                                        "10:00",
                                        "person",
                                        "bob",
                                        "text",
                                        " commented on pull request ",
                                        "object",
                                        "pagure#12"),
                        ALICE.at("11:00", comment("#13", "Another."))))
                .hasSize(3);
        List<FeedEntry> nights =
                List.of(ALICE.at("23:30", comment("#12", "Late.")), ALICE.at("01:30", comment("#12", "Early.")));
        assertThat(Folds.of(nights, ZoneId.of("UTC"))).hasSize(1);
        assertThat(Folds.of(nights, ZoneId.of("America/New_York"))).hasSize(2);
    }

    @Test
    void severalStepsOfOneObjectAreOneCardThatTellsTheNewest() {
        Happened ada = Happened.by("ada").leadingTo("https://updates.example.org/FEDORA-2026-1");
        assertThat(cards(
                        ada.at(
                                "09:00",
                                "person",
                                "ada",
                                "text",
                                " submitted their ",
                                "text",
                                "update of ",
                                "package",
                                "lantern"),
                        ada.leadingTo("https://updates.example.org/FEDORA-2026-1#comment-3")
                                .at(
                                        "10:00",
                                        "person",
                                        "ada",
                                        "text",
                                        "’s update of ",
                                        "package",
                                        "lantern",
                                        "text",
                                        " is now stable")))
                .containsExactly("STEPS ada’s update of lantern is now stable");
    }

    @Test
    void theSameDoneToSeveralObjectsIsOneCardThatNamesThem() {
        assertThat(cards(
                        build("09:01", "ant", "completed"),
                        build("09:02", "bee", "completed"),
                        build("09:03", "cat", "completed"),
                        build("09:04", "dog", "completed"),
                        build("09:05", "elk", "completed")))
                .containsExactly("SEVERAL kevin built 5 packages: elk, dog, cat and 2 others");
        assertThat(cards(
                        build("09:01", "ant", "failed"),
                        build("09:02", "bee", "failed"),
                        build("09:03", "cat", "failed"),
                        build("09:04", "dog", "completed")))
                .containsExactly(
                        "ONE kevin’s build of dog 1-09:04.fc44 completed",
                        "SEVERAL kevin’s builds of cat, bee and ant failed");
    }

    @Test
    void wordsAroundSeveralObjectsAgreeWithThem() {
        Happened ada = Happened.by("ada").topic("bodhi.update.request.testing");
        List<FeedEntry> updates = new ArrayList<>();
        List<FeedEntry> issues = new ArrayList<>();
        List<FeedEntry> assigned = new ArrayList<>();
        int n = 10;
        for (String name : List.of("ant", "bee", "cat")) {
            String release = " for Fedora " + (n + 30) + " to ";
            updates.add(ada.at(
                    "09:" + n,
                    "person",
                    "ada",
                    "text",
                    " submitted their ",
                    "text",
                    "update of ",
                    "package",
                    name,
                    "text",
                    release,
                    "outcome",
                    "testing"));
            issues.add(ada.at(
                    "10:" + n,
                    "person",
                    "ada",
                    "text",
                    " opened issue ",
                    "object",
                    name + "#1",
                    "text",
                    " “On " + name + "”"));
            assigned.add(ada.at(
                    "11:" + n++,
                    "person",
                    "ada",
                    "text",
                    " assigned issue ",
                    "object",
                    name + "#2",
                    "text",
                    " “On " + name + "” to ",
                    "person",
                    "bob"));
        }
        assertThat(cards(updates.toArray(FeedEntry[]::new)))
                .containsExactly("SEVERAL ada submitted their updates of cat, bee and ant to testing");
        assertThat(cards(issues.toArray(FeedEntry[]::new)))
                .containsExactly("SEVERAL ada opened 3 issues: cat#1, bee#1 and ant#1");
        assertThat(cards(assigned.toArray(FeedEntry[]::new)))
                .containsExactly("SEVERAL ada assigned 3 issues (cat#2, bee#2 and ant#2) to bob");
    }

    @Test
    void verbAgreesWithSeveralObjects() {
        List<FeedEntry> stable = new ArrayList<>();
        int n = 10;
        for (String name : List.of("ant", "bee", "cat")) {
            stable.add(Happened.by("ada")
                    .topic("bodhi.update.complete.stable")
                    .leadingTo("https://updates.example.org/" + name)
                    .at(
                            "09:" + n++,
                            "person",
                            "ada",
                            "text",
                            "’s ",
                            "text",
                            "update of ",
                            "package",
                            name,
                            "text",
                            " for Fedora 44 is now ",
                            "outcome",
                            "stable"));
        }
        assertThat(cards(stable.toArray(FeedEntry[]::new)))
                .containsExactly("SEVERAL ada’s updates of cat, bee and ant for Fedora 44 are now stable");
    }

    @Test
    void whatAMachineDidFoldsByTheHour() {
        Happened koschei = Happened.by(null).topic("koschei.package.state.change");
        assertThat(cards(
                        koschei.at("09:10", "text", "Koschei rebuilt ", "package", "ant"),
                        koschei.at("09:40", "text", "Koschei rebuilt ", "package", "ant"),
                        koschei.at("10:10", "text", "Koschei rebuilt ", "package", "ant")))
                .containsExactly("ONE Koschei rebuilt ant", "AGAIN Koschei rebuilt ant twice");
        assertThat(cards(
                        koschei.at("09:10", "text", "Koschei rebuilt ", "package", "ant"),
                        koschei.at("09:40", "text", "Koschei rebuilt ", "package", "bee"),
                        koschei.at("09:50", "text", "Koschei rebuilt ", "package", "cat")))
                .containsExactly("SEVERAL Koschei rebuilt cat, bee and ant");
    }

    @Test
    void whatHardlyInterestsPeopleIsOneCardADay() {
        assertThat(cards(
                        ALICE.quietly().topic("ipa.user_add").at("09:00", "text", "An account was made"),
                        ALICE.at("10:00", comment("#12", "Loud.")),
                        Happened.by(null)
                                .quietly()
                                .topic("buildsys.task.state.change")
                                .at("11:00", "text", "A task ended")))
                .containsExactly(
                        "QUIET 2 smaller things happened in accounts, builds",
                        "ONE alice commented on pull request pagure#12 “Fold the feed”");
    }

    @Test
    void entriesWithWordsOfPeopleAreNotFoldedOverSeveralObjects() {
        assertThat(cards(
                        ALICE.at("09:00", comment("#12", "One.")),
                        ALICE.at("09:01", comment("#13", "Two.")),
                        ALICE.at("09:02", comment("#14", "Three."))))
                .hasSize(3);
    }

    @Test
    void thePersonWhoDidItReadsYou() {
        List<FeedEntry> twice =
                List.of(ALICE.at("10:00", comment("#12", "Two.")), ALICE.at("09:00", comment("#12", "One.")));
        Fold fold = Folds.of(twice, ZoneId.of("UTC")).getFirst();
        assertThat(Headline.of(fold, FeedEntry::saidToYou, TEXTS).stream()
                        .map(piece -> piece.part().text()))
                .startsWith("You", " commented twice on pull request ", "pagure#12");
    }

    @Test
    void everyEntryIsInExactlyOneCardAndCardsAreNewestFirst() {
        List<FeedEntry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Happened somebody = Happened.by(i % 7 == 0 ? null : "p" + i % 3);
            Happened one = i % 11 == 0 ? somebody.quietly() : somebody;
            String clock = String.format(java.util.Locale.ROOT, "%02d:%02d", 23 - i / 5, 59 - i % 5);
            entries.add(one.at(clock, "text", "Did ", "object", "o" + i % 13));
        }
        entries.sort(FeedEntry.NEWEST_FIRST);
        List<Fold> folds = Folds.of(entries, ZoneId.of("UTC"));
        assertThat(folds.stream().flatMap(fold -> fold.entries().stream()))
                .containsExactlyInAnyOrderElementsOf(entries);
        assertThat(folds.stream().map(Fold::newest)).isSortedAccordingTo(FeedEntry.NEWEST_FIRST);
        assertThat(folds.stream().map(Fold::key)).doesNotHaveDuplicates();
    }

    @Test
    void aCardKeepsItsKeyWhenMoreComesIntoIt() {
        FeedEntry one = ALICE.at("09:00", comment("#12", "One."));
        FeedEntry two = ALICE.at("10:00", comment("#12", "Two."));
        FeedEntry three = ALICE.at("11:00", comment("#12", "Three."));
        assertThat(one.severity()).isEqualTo(Severity.INFO);
        assertThat(Folds.of(List.of(three, two, one), ZoneId.of("UTC"))
                        .getFirst()
                        .key())
                .isEqualTo(
                        Folds.of(List.of(two, one), ZoneId.of("UTC")).getFirst().key());
    }

    private static String[] comment(String number, String words) {
        return new String[] {
            "person",
            "alice",
            "text",
            " commented on pull request ",
            "object",
            "pagure" + number,
            "text",
            " “Fold the feed”: “",
            "quote",
            words,
            "text",
            "”"
        };
    }

    private static FeedEntry build(String clock, String pkg, String outcome) {
        return Happened.by(null)
                .topic("buildsys.build.state.change")
                .leadingTo("https://builds.example.org/" + clock)
                .at(
                        clock,
                        "person",
                        "kevin",
                        "text",
                        "’s build of ",
                        "package",
                        pkg,
                        "text",
                        " 1-" + clock + ".fc44 ",
                        "outcome",
                        outcome);
    }

    /** The cards as their sort and their words without quotes. */
    private static List<String> cards(FeedEntry... entries) {
        List<FeedEntry> newestFirst =
                List.of(entries).stream().sorted(FeedEntry.NEWEST_FIRST).toList();
        return Folds.of(newestFirst, ZoneId.of("UTC")).stream()
                .map(fold -> fold.sort() + " " + words(fold))
                .toList();
    }

    private static String words(Fold fold) {
        return Headline.of(fold, FeedEntry::said, TEXTS).stream()
                .map(piece -> piece.part().text())
                .collect(Collectors.joining())
                .replaceAll(": “[^”]*”$", "");
    }
}

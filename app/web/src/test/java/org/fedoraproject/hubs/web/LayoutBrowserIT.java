package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners arrange a hub in a real browser: by mouse, by keyboard, by buttons, and without scripts. */
class LayoutBrowserIT {

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;
    private static int number;

    private final Map<Page, Complaints> complaints = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        events = new TinyEventServer(twins.pipeline.updates());
        web = new WebFixture(
                twins, Map.of("hubs.sse.url", events.url(), "test.worker", "true", "hubs.rates.writes", 1000));
        web.community.settle().busy();
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            events.close();
            chromium.close();
        }
    }

    @Test
    void widgetIsDraggedToTheOtherColumnAndSaved() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            drag(page, "About", "main", 0);
            status(page, "About, main column, 1 of 2.");
            picture(page, "dragged");
            save(page);
            assertThat(kinds(team)).containsExactly("about", "feed", "|", "activity", "members");
            assertThat(titles(page, "main")).containsExactly("About", "Activity");
            quiet(page);
        }
    }

    @Test
    void escapeWhileDraggingPutsItBack() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            BoundingBox grip = box(grip(page, "About"));
            page.mouse().move(grip.x + 5, grip.y + 5);
            page.mouse().down();
            page.mouse().move(grip.x - 300, grip.y + 5);
            assertThat(page.locator("li.dropzone")).hasText("Drop “About” here");
            picture(page, "dragging");
            page.keyboard().press("Escape");
            page.mouse().up();
            assertThat(page.locator("li.dropzone")).hasCount(0);
            assertThat(slots(page, "side")).hasText(new String[] {"About", "Twelve weeks", "Members"});
            status(page, "Nothing to save yet.");
            quiet(page);
        }
    }

    @Test
    void widgetIsCarriedByKeyboardAlone() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            grip(page, "Members").focus();
            page.keyboard().press("ArrowUp");
            status(page, "Members, side column, 2 of 3.");
            page.keyboard().press("ArrowUp");
            status(page, "Members, side column, 1 of 3.");
            page.keyboard().press("Escape");
            status(page, "Members is back where it was.");
            assertThat(grip(page, "Members")).isFocused();
            page.keyboard().press("ArrowLeft");
            status(page, "Members, main column, 2 of 2.");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(status(page)).containsText("1 change, not yet saved.");
            assertThat(grip(page, "Members")).isFocused();
            page.locator("#layout-save").focus();
            page.keyboard().press("Enter");
            arrived(page, team);
            assertThat(kinds(team)).containsExactly("members", "feed", "|", "about", "activity");
            quiet(page);
        }
    }

    @Test
    void buttonsMoveRemoveAndTakeBack() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            press(page, "Move Members up");
            status(page, "Members, side column, 2 of 3.");
            assertThat(button(page, "Move Members up")).isFocused();
            press(page, "Move Members to the other column");
            status(page, "Members, main column, 2 of 2.");
            press(page, "Remove About");
            status(page, "About is removed. 3 changes, not yet saved.");
            assertThat(page.locator("#layout-undo")).isFocused();
            page.keyboard().press("Enter");
            status(page, "The last step is undone. 2 changes, not yet saved.");
            press(page, "Only members see Members");
            press(page, "Equal");
            save(page);
            assertThat(kinds(team)).containsExactly("feed", "members*", "|", "about", "activity");
            assertThat(page.locator("#columns.equal")).isVisible();
            quiet(page);
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        HubId team = team();
        try (BrowserContext context = chromium.reader(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE))) {
            Someone.signedIn(web, "leilani").enter(context);
            Page page = context.newPage();
            page.navigate(web.address("/" + team.path() + "/").toString());
            page.getByLabel("Edit layout").click();
            press(page, "Move Members up");
            assertThat(status(page)).containsText("Members, side column, 2 of 3.");
            press(page, "Remove About");
            press(page, "Undo");
            press(page, "Add a widget to the side column");
            page.locator("#words").fill("own words");
            page.keyboard().press("Enter");
            picture(page, "chooser-plain");
            assertThat(page.locator("[data-option]:not([hidden]) input[value=feed]"))
                    .hasCount(0);
            page.locator("label.option:has(input[value=about])").click();
            button(page, "Add").click();
            assertThat(slots(page, "side")).hasText(new String[] {"About", "Members", "Twelve weeks", "About"});
            press(page, "Configure Members");
            page.locator("input[name=seen][value=members]").check();
            press(page, "Done");
            picture(page, "plain");
            press(page, "Save changes");
            arrived(page, team);
            assertThat(kinds(team)).containsExactly("feed", "|", "about", "members*", "activity", "about");
        }
    }

    @Test
    void chooserIsSearchedAndLeftByEscape() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            press(page, "Add a widget to the side column");
            Locator dialog = page.locator("#chooser");
            assertThat(dialog).isVisible();
            assertThat(page.locator("#words")).isFocused();
            picture(page, "chooser");
            page.keyboard().type("plot");
            assertThat(dialog.locator("[data-option]:visible")).hasCount(0);
            assertThat(dialog.locator("[data-nothing]")).isVisible();
            page.locator("#words").fill("");
            dialog.locator("[data-shelf-chip=plots]").click();
            assertThat(dialog.locator("[data-option]:visible input[value=activity]"))
                    .hasCount(1);
            assertThat(dialog.locator("[data-option]:visible input[value=feed]"))
                    .hasCount(0);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(button(page, "Add a widget to the side column")).isFocused();
            page.keyboard().press("Enter");
            dialog.locator("label.option:has(input[value=activity])").click();
            button(page, "Add Twelve weeks").click();
            status(page, "Twelve weeks is at the end of its column. 1 change, not yet saved.");
            assertThat(dialog).hasCount(0);
            press(page, "Done");
            assertThat(page.locator("#config")).hasCount(0);
            save(page);
            assertThat(kinds(team)).containsExactly("feed", "|", "about", "activity", "members", "activity");
            quiet(page);
        }
    }

    @Test
    void settingsAreTypedInAndWhatCannotBeIsSaid() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            press(page, "Add a widget to the side column");
            page.locator("label.option", new Page.LocatorOptions().setHasText("Dial"))
                    .click();
            button(page, "Add Dial").click();
            Locator dialog = page.locator("#config");
            assertThat(dialog.locator("h2")).hasText("Configure Dial");
            dialog.locator("#c-shown").fill("40");
            dialog.locator("#c-name").fill("Speed");
            page.keyboard().press("Enter");
            assertThat(dialog.locator("[role=alert]")).isFocused();
            assertThat(dialog.locator("#c-shown")).hasValue("40");
            assertThat(dialog.locator("#c-shown")).hasAttribute("aria-invalid", "true");
            assertThat(dialog.locator("#c-name")).hasValue("Speed");
            picture(page, "wrong");
            assertThat(Accessibility.violations(page)).isEmpty();
            dialog.locator("#c-shown").fill("12");
            press(page, "Done");
            status(page, "Speed is set. 2 changes, not yet saved.");
            save(page);
            assertThat(page.locator("section[data-kind=dial] h2")).hasText("Speed");
            assertThat(page.locator("section[data-kind=dial]")).containsText("The dial stands at 12.");
            quiet(page);
        }
    }

    @Test
    void wrongSettingsAreSaidWithoutScriptsToo() {
        HubId team = team();
        try (BrowserContext context = chromium.reader(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE))) {
            Someone.signedIn(web, "leilani").enter(context);
            Page page = edit(context, team);
            press(page, "Add a widget to the main column");
            page.locator("label.option", new Page.LocatorOptions().setHasText("Dial"))
                    .click();
            button(page, "Add").click();
            page.locator("#c-shown").fill("400");
            com.microsoft.playwright.Response answer =
                    page.waitForResponse("**/layout/draft", () -> press(page, "Done"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(page.locator("#c-shown")).hasValue("400");
            page.locator("#c-shown").fill("3");
            press(page, "Done");
            press(page, "Save changes");
            arrived(page, team);
            assertThat(kinds(team)).containsExactly("feed", "dial", "|", "about", "activity", "members");
        }
    }

    @Test
    void whoLeavesWithoutSavingIsAskedAndNothingIsStored() {
        HubId team = team();
        try (BrowserContext context = owner("leilani")) {
            Page page = edit(context, team);
            press(page, "Remove About");
            status(page, "About is removed. 1 change, not yet saved.");
            boolean[] asked = {false};
            page.onDialog(dialog -> asked[0] = dialog.type().equals("beforeunload"));
            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("hubs"))
                    .first()
                    .click();
            page.waitForCondition(() -> asked[0]);
            assertThat(page.locator("#layout")).isVisible();
            page.getByText("Leave without saving").click();
            page.waitForURL(Pattern.compile(".*/" + team.path() + "/$"));
            assertThat(kinds(team)).containsExactly("feed", "|", "about", "activity", "members");
        }
    }

    @Test
    void ofTwoOwnersTheSecondIsToldAndNothingIsLost() {
        HubId team = team();
        try (BrowserContext first = owner("leilani");
                BrowserContext second = owner("meiling")) {
            Page one = edit(first, team);
            Page two = edit(second, team);
            press(one, "Remove About");
            press(one, "Move Members up");
            status(one, "Members, side column, 1 of 2. 2 changes, not yet saved.");
            save(one);
            press(two, "Move Twelve weeks to the other column");
            status(two, "Twelve weeks, main column, 2 of 2. 1 change, not yet saved.");
            press(two, "Save changes");
            two.getByText("leilani changed the layout meanwhile").waitFor();
            assertThat(two.locator("#layout-alert")).containsText("leilani removed About");
            picture(two, "stale");
            assertThat(Accessibility.violations(two)).isEmpty();
            assertThat(slots(two, "main")).hasText(new String[] {"Activity", "Twelve weeks"});
            press(two, "Put mine on top of it");
            assertThat(slots(two, "side")).hasText(new String[] {"Members"});
            save(two);
            assertThat(kinds(team)).containsExactly("feed", "activity", "|", "members");
        }
    }

    @Test
    void othersBrowsersShowASavedLayoutWithinASecond() {
        HubId team = team();
        for (String words : new String[] {"First", "Second"}) {
            Sentence said = Sentence.start()
                    .person("amara")
                    .text(" commented on ")
                    .object("Wallpaper")
                    .quote(words)
                    .end();
            web.community.entry(Instant.now(), "amara", said, "comment", team);
        }
        try (BrowserContext mine = owner("leilani");
                BrowserContext other = chromium.reader()) {
            Page visitor = other.newPage();
            complaints.put(visitor, Complaints.of(visitor));
            visitor.navigate(web.address("/" + team.path() + "/").toString());
            visitor.locator("[data-connection]:not([hidden])").waitFor();
            assertThat(visitor.locator("[aria-busy]")).hasCount(0);
            visitor.locator("section[data-kind=feed] summary").focus();
            visitor.keyboard().press("Enter");
            visitor.evaluate("document.querySelectorAll('section.widget h2').forEach(h => h.dataset.mark = 'old')");
            Page page = edit(mine, team);
            press(page, "Only members see Members");
            press(page, "Remove About");
            press(page, "Move Twelve weeks to the other column");
            press(page, "Balanced");
            status(page, "The side column is wider. 4 changes, not yet saved.");
            press(page, "Save changes");
            visitor.locator("#columns.balanced").waitFor(new Locator.WaitForOptions().setTimeout(1_000));
            assertThat(visitor.locator("section[data-kind=about], section[data-kind=members]"))
                    .hasCount(0);
            assertThat(titles(visitor, "main")).containsExactly("Activity", "Twelve weeks");
            assertThat(visitor.locator("section[data-kind=feed] details[open]")).isVisible();
            assertThat(visitor.locator("section[data-kind=feed] summary")).isFocused();
            assertThat(visitor.locator("h2[data-mark]")).hasCount(2);
            quiet(visitor);
        }
    }

    @Test
    void visitorsNeverSeeWhatIsForMembers() {
        HubId team = team();
        try (BrowserContext mine = owner("leilani")) {
            Page page = edit(mine, team);
            press(page, "Only members see Members");
            status(page, "Only members see Members from now on. 1 change, not yet saved.");
            save(page);
            assertThat(page.locator("section[data-kind=members]")).isVisible();
            assertThat(web.get("/" + team.path() + "/").body()).doesNotContain("data-kind=\"members\"");
            assertThat(web.get("/" + team.path() + "/columns").body())
                    .doesNotContain("data-kind=\"members\"")
                    .contains("data-kind=\"feed\"");
        }
    }

    @Test
    void everybodyCanUseThePageAndItsDialogs() {
        HubId team = team();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1600}) {
                try (BrowserContext context = chromium.reader(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, 900))) {
                    Someone.signedIn(web, "leilani").enter(context);
                    Page page = edit(context, team);
                    inspect(page, "edit", scheme, width);
                    press(page, "Remove About");
                    status(page, "About is removed. 1 change, not yet saved.");
                    press(page, "Add a widget to the side column");
                    assertThat(page.locator("#chooser")).isVisible();
                    inspect(page, "chooser", scheme, width);
                    page.keyboard().press("Escape");
                    press(page, "Configure Members");
                    assertThat(page.locator("#config")).isVisible();
                    inspect(page, "config", scheme, width);
                    quiet(page);
                }
            }
        }
    }

    private static void inspect(Page page, String what, ColorScheme scheme, int width) {
        picture(page, what + "-" + scheme + "-" + width);
        assertThat(Accessibility.violations(page)).as(what).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(what)
                .isLessThanOrEqualTo(width);
    }

    private static HubId team() {
        number++;
        HubId id = HubId.team("arranged-" + number);
        web.twins.hubs.createMissing(List.of(web.community.plan(
                id,
                "Arranged " + number,
                "Is moved about.",
                Visibility.PUBLIC,
                List.of(
                        new NewMember("leilani", Role.OWNER),
                        new NewMember("meiling", Role.OWNER),
                        new NewMember("diego", Role.MEMBER)))));
        return id;
    }

    private static BrowserContext owner(String name) {
        BrowserContext context =
                chromium.reader(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        Someone.signedIn(web, name).enter(context);
        return context;
    }

    private Page edit(BrowserContext context, HubId team) {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.setDefaultNavigationTimeout(60_000);
        complaints.put(page, Complaints.of(page));
        page.navigate(web.address("/" + team.path() + "/layout").toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private void quiet(Page page) {
        assertThat(Objects.requireNonNull(complaints.get(page)).all()).isEmpty();
    }

    private static void save(Page page) {
        press(page, "Save changes");
        page.getByText("The layout is saved.").waitFor();
    }

    private static void arrived(Page page, HubId team) {
        page.waitForURL(Pattern.compile(".*/" + team.path() + "/\\?arranged"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    private static Locator grip(Page page, String title) {
        return button(page, "Move " + title + ": arrow keys, Enter to drop");
    }

    private static Locator status(Page page) {
        return page.locator("[data-status]");
    }

    private static void status(Page page, String words) {
        assertThat(status(page)).containsText(words);
    }

    private static Locator slots(Page page, String column) {
        return page.locator("[data-column=" + column + "] li.slot h3");
    }

    private static List<String> titles(Page page, String column) {
        return page.locator("#columns [data-column=" + column + "] section.widget h2")
                .allTextContents();
    }

    private static BoundingBox box(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }

    private static void drag(Page page, String title, String column, int place) {
        BoundingBox from = box(grip(page, title));
        BoundingBox to = box(slots(page, column).nth(place));
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + 30);
        page.mouse().move(to.x + to.width / 2, to.y - 4);
        page.mouse().up();
    }

    /** The widgets of a hub as they are stored: main column, a bar, side column; a star for what only members see. */
    private static List<String> kinds(HubId team) {
        List<WidgetPlacement> placed = web.twins.hubs.placements(team);
        List<String> out = new java.util.ArrayList<>();
        for (WidgetPlacement.Column column : WidgetPlacement.Column.values()) {
            placed.stream()
                    .filter(each -> each.column() == column)
                    .forEach(each -> out.add(each.kind() + (each.membersOnly() ? "*" : "")));
            if (column == WidgetPlacement.Column.MAIN) {
                out.add("|");
            }
        }
        return out;
    }

    /** For a person to look at, when the tests run with {@code -Dhubs.pictures=FOLDER}. */
    private static void picture(Page page, String name) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "layout-" + name + ".png")));
        }
    }
}

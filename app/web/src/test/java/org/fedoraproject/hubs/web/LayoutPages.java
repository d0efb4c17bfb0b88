package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/** Steps on the page on which owners arrange a hub. Not thread-safe. */
final class LayoutPages {

    private final LivePortal portal;
    private int number;

    LayoutPages(LivePortal portal) {
        this.portal = portal;
    }

    /** A new team of two owners, leilani and meiling, and a member. */
    HubId team() {
        number++;
        HubId id = HubId.team("arranged-" + number);
        portal.web.twins.hubs.createMissing(List.of(portal.web.community.plan(
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

    /** The page itself, its scripts running. */
    Page edit(BrowserContext browser, HubId team) {
        Page page = portal.open(browser, "/" + team.path() + "/layout");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    static void save(Page page) {
        LivePortal.press(page, "Save changes");
        page.getByText("The layout is saved.").waitFor();
    }

    static void arrived(Page page, HubId team) {
        page.waitForURL(Pattern.compile(".*/" + team.path() + "/\\?arranged"));
    }

    static Locator grip(Page page, String title) {
        return LivePortal.button(page, "Move " + title + ": arrow keys, Enter to drop");
    }

    static Locator status(Page page) {
        return page.locator("[data-status]");
    }

    static void status(Page page, String words) {
        assertThat(status(page)).containsText(words);
    }

    /** The titles of the widgets of a column on that page. */
    static Locator slots(Page page, String column) {
        return page.locator("[data-column=" + column + "] li.slot h3");
    }

    /** The titles of the widgets of a column on the hub itself. */
    static List<String> titles(Page page, String column) {
        return page.locator("#columns [data-column=" + column + "] section.widget h2")
                .allTextContents();
    }

    /** What the chooser offers under these words. */
    static Locator option(Page page, String title) {
        return page.locator("label.option", new Page.LocatorOptions().setHasText(title));
    }

    static BoundingBox box(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }

    static void drag(Page page, String title, String column, int place) {
        BoundingBox from = box(grip(page, title));
        BoundingBox to = box(slots(page, column).nth(place));
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + 30);
        page.mouse().move(to.x + to.width / 2, to.y - 4);
        page.mouse().up();
    }

    /** The widgets of a hub as they are stored: main column, a bar, side column; a star for what only members see. */
    List<String> kinds(HubId team) {
        List<WidgetPlacement> placed = portal.web.twins.hubs.placements(team);
        List<String> out = new ArrayList<>();
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
}

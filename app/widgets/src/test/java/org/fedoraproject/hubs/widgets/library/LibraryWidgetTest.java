package org.fedoraproject.hubs.widgets.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.Remembering;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class LibraryWidgetTest implements WidgetContract {

    private static final HubId DESIGN = HubId.team("design");

    private final Remembering world = new Remembering();

    @Override
    public Widget<?, ?> widget() {
        return new LibraryWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of(
                "links",
                new LibraryData(List.of(
                        new LibraryData.Link("1", "javascript:alert(1)", HOSTILE, HOSTILE),
                        new LibraryData.Link(HOSTILE, "https://example.org/\"><script>", HOSTILE, HOSTILE))));
    }

    private void kept() {
        world.hub(team("design").plan());
        world.fact(DESIGN, "link", "b", null, "ada", "{'address':'https://b.example.org/','title':'Second','place':2}");
        world.fact(
                DESIGN,
                "link",
                "a",
                null,
                "ada",
                "{'address':'https://a.example.org/','title':'First','blurb':'Read it','place':1}");
        world.fact(DESIGN, "link", "c", null, "ada", "{'address':'javascript:alert(1)','title':'Never','place':3}");
    }

    private static Onlooker who(Action... may) {
        Set<Action> all = EnumSet.of(Action.SEE_HEADER, Action.SEE);
        all.addAll(List.of(may));
        return new Onlooker("ada", Set.of(), all, ZoneOffset.UTC, Locale.ENGLISH);
    }

    @Test
    void linksStandInTheirOrderAndOnlyWebAddresses() {
        kept();
        String card = world.render(widget(), DESIGN, "", Onlooker.VISITOR);

        assertThat(card)
                .contains("href=\"https://a.example.org/\"", "<b>First</b><small>Read it</small>", "<svg class=\"hue-")
                .doesNotContain("Never", "<form", "library/new");
        assertThat(card.indexOf("First")).isLessThan(card.indexOf("Second"));
    }

    @Test
    void membersAddAndOwnersArrange() {
        kept();

        assertThat(world.render(widget(), DESIGN, "", who(Action.CONTRIBUTE)))
                .contains("/t/design/library/new?card&#x3D;7")
                .doesNotContain("<form");
        String owner = world.render(widget(), DESIGN, "", who(Action.CONTRIBUTE, Action.CHANGE_LAYOUT));
        assertThat(owner)
                .contains(
                        "action=\"/t/design/library/change\"",
                        "Move “First” down",
                        "Move “Second” up",
                        "Remove “First”")
                .doesNotContain("Move “First” up", "Move “Second” down");
    }

    @Test
    void withoutPicturesItIsAPlainList() {
        kept();

        assertThat(world.render(widget(), DESIGN, "{'shown':1,'pictures':false}", Onlooker.VISITOR))
                .contains("<ul class=\"list\">", "First", "and 1 more")
                .doesNotContain("Second", "hue-");
    }

    @Test
    void anEmptyLibraryIsSeenByWhoeverMayAdd() {
        world.hub(team("design").plan());

        assertThat(world.render(widget(), DESIGN, "", Onlooker.VISITOR)).isEmpty();
        assertThat(world.render(widget(), DESIGN, "", who(Action.CONTRIBUTE))).contains("Add a link");
    }
}

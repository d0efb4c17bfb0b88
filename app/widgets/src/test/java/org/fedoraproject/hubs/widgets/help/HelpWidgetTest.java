package org.fedoraproject.hubs.widgets.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.Remembering;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class HelpWidgetTest implements WidgetContract {

    private static final HubId DESIGN = HubId.team("design");

    private static final String DONE = "name=\"key\" value=\"%s\"";

    private final Remembering world = new Remembering();

    @Override
    public Widget<?, ?> widget() {
        return new HelpWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of(
                "requests",
                new HelpData(List.of(new HelpData.Request(
                        HOSTILE,
                        HOSTILE,
                        List.of(HOSTILE),
                        HOSTILE,
                        NOW.plusSeconds(90),
                        "javascript:alert(1)",
                        HOSTILE))));
    }

    private static Onlooker who(String name, Action... may) {
        Set<Action> all = EnumSet.of(Action.SEE_HEADER, Action.SEE);
        all.addAll(List.of(may));
        return new Onlooker(name, Set.of(), all, ZoneOffset.UTC, Locale.ENGLISH);
    }

    private void asked() {
        world.hub(team("design").plan());
        world.fact(
                DESIGN,
                "help",
                "meetbot/1",
                NOW.plusSeconds(6 * 86_400 + 60),
                "ada",
                "{'text':'Review our code','where':'#design','link':'https://m.example.org/1'}");
        world.fact(
                DESIGN,
                "help",
                "form/2",
                NOW.plusSeconds(3600),
                "ben",
                "{'text':'Read French','skills':['French','4 hours']}");
        world.fact(DESIGN, "help", "form/3", NOW.minusSeconds(1), "ben", "{'text':'Too late'}");
        world.fact(DESIGN, "help", "form/4", NOW.plusSeconds(3600), null, "{'done':true}");
    }

    @Test
    void saysWhatIsWantedByWhomAndUntilWhen() {
        asked();

        assertThat(world.render(widget(), DESIGN, "", Onlooker.VISITOR))
                .contains(
                        "Review our code",
                        "<a href=\"/u/ada/\">ada</a>",
                        "ends in 6 days",
                        "href=\"https://m.example.org/1\"")
                .contains("<span class=\"chip\">French</span><span class=\"chip\">4 hours</span>", "ends today")
                .doesNotContain("Too late", "<form", "help/new");
    }

    @Test
    void whoeverAskedMayMarkTheirOwnAsDoneAndOwnersAny() {
        asked();

        assertThat(world.render(widget(), DESIGN, "", who("ben", Action.CONTRIBUTE)))
                .contains(DONE.formatted("form/2"), "action=\"/t/design/help/done\"", "/t/design/help/new?card&#x3D;7")
                .doesNotContain(DONE.formatted("meetbot/1"));
        assertThat(world.render(widget(), DESIGN, "", who("kim", Action.CONTRIBUTE, Action.CHANGE_LAYOUT)))
                .contains(DONE.formatted("form/2"), DONE.formatted("meetbot/1"));
        assertThat(world.render(widget(), DESIGN, "", who("ben"))).doesNotContain("<form");
    }

    @Test
    void whoeverMayAskSeesTheCardAlsoWithoutRequests() {
        world.hub(team("design").plan());

        assertThat(world.render(widget(), DESIGN, "", Onlooker.VISITOR)).isEmpty();
        assertThat(world.render(widget(), DESIGN, "", who("ben", Action.CONTRIBUTE)))
                .contains("Ask for help");
    }

    @Test
    void oneThatIsDoneStaysDoneWhenItsMessageComesAgain() {
        asked();
        HelpRequest open =
                HelpRequest.find(world.facts, DESIGN, "meetbot/1", NOW).orElseThrow();
        world.facts.keep(List.of(open.done(DESIGN, NOW)));
        world.fact(DESIGN, "help", "meetbot/1", NOW.plusSeconds(6 * 86_400), "ada", "{'text':'Review our code'}");

        assertThat(world.render(widget(), DESIGN, "", Onlooker.VISITOR)).doesNotContain("Review our code");
        assertThat(HelpRequest.find(world.facts, DESIGN, "meetbot/1", NOW)).isEmpty();
    }
}

package org.fedoraproject.hubs.widgets.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class ContactWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new ContactWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of();
    }

    private static Hub hub(HubId id, @org.jspecify.annotations.Nullable String zone) {
        return new Hub(
                id,
                "Ngozi",
                "",
                "",
                Visibility.PUBLIC,
                false,
                "test",
                zone,
                List.of(new HubLink("Blog", "https://www.example.org/blog/"), new HubLink("IRC", "")),
                id.kind() == HubKind.TEAM
                        ? List.of(Interest.channel("#design"), Interest.list("d@l.example.org"))
                        : List.of(),
                NOW);
    }

    private static Stage ngozi(String zone) {
        return Stage.of(new ContactWidget(), hub(HubId.user("ngozi"), zone));
    }

    @Test
    void showsThePersonsOwnTimeAndHowFarItIs() {
        assertThat(ngozi("Africa/Lagos").html()).contains("Saturday 13:00", "Africa/Lagos, UTC+01:00");
        assertThat(ngozi("Africa/Lagos").in("Europe/Prague").html()).contains("the same as yours");
        assertThat(ngozi("Africa/Lagos").in("America/New_York").html()).contains("6 hours ahead of you");
        assertThat(ngozi("America/New_York").in("Africa/Lagos").html()).contains("New York", "6 hours behind you");
        assertThat(ngozi("Asia/Kolkata").in("Africa/Lagos").html()).contains("4:30 hours ahead of you");
        assertThat(ngozi("Asia/Tokyo").in("Asia/Shanghai").german().html())
                .contains("Samstag 21:00", "1 Stunde vor deiner");
        assertThat(ngozi("Nowhere/Land").html()).doesNotContain("Nowhere");
    }

    @Test
    void mailIsShownOnlyWhenThePersonAllowedIt() {
        ContactSettings hidden = new ContactSettings("@ngozi", "", "ngozi@example.org", false, "", "");
        ContactSettings shown = new ContactSettings("", "", "ngozi@example.org", true, "", "");
        assertThat(ngozi("Africa/Lagos").set(hidden).html()).contains("@ngozi").doesNotContain("ngozi@example.org");
        assertThat(ngozi("Africa/Lagos").set(shown).html())
                .contains("<a href=\"mailto:ngozi@example.org\">ngozi@example.org</a>");
        assertThat(ContactSettings.DEFAULTS.mailShown()).isFalse();
    }

    @Test
    void showsLinksAndTheTeamsListsAndChannels() {
        assertThat(Stage.of(new ContactWidget(), hub(HubId.team("design"), null))
                        .html())
                .contains(
                        "<dt>Blog</dt><dd><a href=\"https://www.example.org/blog/\" rel=\"noopener ugc\">example.org/blog</a>")
                .contains(
                        "<dt>Also</dt><dd>IRC</dd>",
                        "<dt>Channels</dt><dd>#design</dd>",
                        "<dt>Lists</dt><dd>d@l.example.org</dd>");
    }

    @Test
    void isNothingWhenNobodySaidAnything() {
        assertThat(Stage.of(new ContactWidget(), Hub.named(HubId.team("design"), "test", NOW))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() {
        ContactSettings hostile =
                new ContactSettings(HOSTILE, "javascript:alert(1)", HOSTILE + "@x", true, HOSTILE, HOSTILE);
        assertThat(ngozi("Africa/Lagos").set(hostile).html()).doesNotContain("<script", "javascript:");
    }
}

package org.fedoraproject.hubs.widgets.sticky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class StickyWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new StickyWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of();
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    private static Stage note(String words, String until) {
        return Stage.of(new StickyWidget(), DESIGN).set(new StickySettings("", words, until));
    }

    @Test
    void showsMarkdownUnderItsOwnHeading() {
        Stage note = Stage.of(new StickyWidget(), DESIGN).set(new StickySettings("Vote", "**Nine** are left.", ""));
        assertThat(note.title()).isEqualTo("Vote");
        assertThat(note.html())
                .contains("<p><strong>Nine</strong> are left.</p>")
                .doesNotContain("Until");
        assertThat(note("x", "").title()).isEqualTo("Note");
        assertThat(note("x", "").german().title()).isEqualTo("Notiz");
    }

    @Test
    void hidesItselfFromTheDayAfterItsLast() {
        assertThat(note("Vote.", "2026-11-21").isEmpty()).isFalse();
        assertThat(note("Vote.", "2026-11-21").html()).contains("Until 21 November 2026");
        assertThat(note("Vote.", "2026-11-21").german().html()).contains("Bis 21. November 2026");
        assertThat(note("Vote.", "2026-11-21").at(NOW.plus(Duration.ofDays(1))).isEmpty())
                .isTrue();
    }

    @Test
    void theLastDayIsTheReadersOwn() {
        Stage late = note("Vote.", "2026-11-21").at(NOW.plus(Duration.ofHours(13)));
        assertThat(late.isEmpty()).isTrue();
        assertThat(late.in("America/Lima").isEmpty()).isFalse();
    }

    @Test
    void isNothingWithoutWordsAndKeepsOneWhoseDayIsNone() {
        assertThat(note("  ", "").isEmpty()).isTrue();
        assertThat(note("Vote.", "2026-02-31").isEmpty()).isFalse();
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() {
        assertThat(note(HOSTILE + "\n\n[x](javascript:alert(1))", "").html()).doesNotContain("<script", "javascript:");
    }
}

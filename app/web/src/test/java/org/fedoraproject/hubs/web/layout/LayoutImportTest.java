package org.fedoraproject.hubs.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.testkit.layout.LayoutFixture;
import org.junit.jupiter.api.Test;

final class LayoutImportTest {

    private static final HubId TEA = HubId.team("tea");

    private static WidgetPlacement placed(long number, String kind, Column column, int position, String words) {
        return new WidgetPlacement(
                new PlacementId(number),
                TEA,
                kind,
                column,
                position,
                words.startsWith("m"),
                words.isEmpty() ? LayoutFixture.none() : LayoutFixture.text(words));
    }

    private static final Layout LAYOUT = new Layout(
            5,
            Split.BALANCED,
            List.of(
                    placed(11, "feed", Column.MAIN, 0, ""),
                    placed(12, "about", Column.SIDE, 0, ""),
                    placed(13, "note", Column.SIDE, 1, "mine")));

    private static byte[] file(String widgets) {
        return ("{\"format\":1,\"split\":\"equal\",\"widgets\":[" + widgets.replace('\'', '"') + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fileOfAHubGivesItsLayoutBackWithoutNumbersOrNames() throws NoLayoutException {
        byte[] file = LayoutFile.write(LAYOUT);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"note\"", "\"mine\"", "\"members\"")
                .doesNotContain("tea", "11", "version");
        LayoutImport same = LayoutImport.read(file, HubKind.TEAM, new Present(LAYOUT, LayoutFixture.WIDGETS));
        assertThat(same.leftOut()).isEmpty();
        assertThat(same.plan().split()).isEqualTo(Split.BALANCED);
        assertThat(same.plan().slots())
                .isEqualTo(LAYOUT.placements().stream().map(LayoutFixture::kept).toList());
        LayoutImport other = LayoutImport.read(
                file, HubKind.USER, new Present(new Layout(1, Split.EQUAL, List.of()), LayoutFixture.WIDGETS));
        assertThat(other.plan().slots()).hasSize(3).allMatch(slot -> slot.id() == null);
    }

    @Test
    void saysWhatItLeftOut() throws NoLayoutException {
        byte[] file = file("{'widget':'chess','column':'main'},{'widget':'votes','column':'side'},"
                + "{'widget':'feed','column':'side'},{'widget':'note','configuration':{'text':'eleven chars'}},3");
        LayoutImport read = LayoutImport.read(file, HubKind.USER, new Present(LAYOUT, LayoutFixture.WIDGETS));
        assertThat(read.leftOut())
                .containsExactly(
                        "UNKNOWN chess",
                        "OTHER_HUB votes",
                        "OTHER_COLUMN feed",
                        "note, text: at most 10 characters",
                        "OTHER_COLUMN note",
                        "UNKNOWN");
        assertThat(read.plan().slots())
                .containsExactly(
                        new Slot(new PlacementId(11), "feed", Column.MAIN, false, LayoutFixture.none()),
                        LayoutFixture.fresh("note", Column.SIDE));
    }

    @Test
    void pinnedWidgetsStay() throws NoLayoutException {
        Present pinned = new Present(LAYOUT, LayoutFixture.WIDGETS.pinning("about", Column.SIDE));
        LayoutImport read = LayoutImport.read(
                file("{'widget':'note','column':'side'},{'widget':'about','column':'side'}"), HubKind.TEAM, pinned);
        assertThat(read.plan().slots()).extracting(Slot::kind).containsExactly("about", "note");
        assertThat(read.plan().slots().getFirst().id()).isEqualTo(new PlacementId(12));
    }

    @Test
    void whatIsNoLayoutSaysWhy() {
        assertThat(why("")).isEqualTo("layout.import-nothing 0");
        assertThat(why("{\n\n <html>")).isEqualTo("layout.import-not-json 3");
        assertThat(why("[".repeat(10_000))).startsWith("layout.import-not-json");
        assertThat(why("{\"format\":1,\"format\":1,\"widgets\":[]}")).startsWith("layout.import-not-json");
        assertThat(why("{\"format\":1,\"widgets\":[]}\0")).startsWith("layout.import-not-json");
        assertThat(why("{\"format\":1}")).isEqualTo("layout.import-something-else 0");
        assertThat(why("{\"format\":\"1\",\"widgets\":[]}")).isEqualTo("layout.import-something-else 0");
        assertThat(why("{\"format\":2,\"widgets\":[]}")).isEqualTo("layout.import-other-format 2");
        assertThat(why("{\"format\":1,\"widgets\":[" + "{},".repeat(20_000) + "{}]}"))
                .isEqualTo("layout.import-too-many 20001");
        assertThat(why("{\"format\":1,\"widgets\":[" + "{},".repeat(100_000) + "{}]}"))
                .startsWith("layout.import-not-json");
    }

    private static String why(String file) {
        try {
            LayoutImport.read(
                    file.getBytes(StandardCharsets.UTF_8), HubKind.TEAM, new Present(LAYOUT, LayoutFixture.WIDGETS));
            return "taken";
        } catch (NoLayoutException e) {
            return e.key() + " " + e.number();
        }
    }

    @Test
    void whatIsNoLayoutIsRefused() {
        Present present = new Present(LAYOUT, LayoutFixture.WIDGETS);
        for (String text : List.of("", "[]", "{\"format\":2,\"widgets\":[]}", "{\"format\":1}", "<html>")) {
            assertThatThrownBy(() -> LayoutImport.read(text.getBytes(StandardCharsets.UTF_8), HubKind.TEAM, present))
                    .isInstanceOf(NoLayoutException.class);
        }
    }
}

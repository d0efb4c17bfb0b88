package org.fedoraproject.hubs.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.Split;
import org.junit.jupiter.api.Test;

final class RebaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Draft FRESH = Draft.of(layout(1, 1, 2, 3), NOW);

    @Test
    void bothPeoplesChangesAreKept() {
        Draft mine = FRESH.then(FRESH.board().moved("w3", Column.SIDE, 0));
        Draft both = Rebase.onTop(mine, layout(2, 1, 3, 4), NOW);
        assertThat(both.version()).isEqualTo(2);
        assertThat(keys(both.board())).containsExactly("w3", "w1", "w4");
        assertThat(keys(both.undone().board())).containsExactly("w1", "w3", "w4");
    }

    @Test
    void whatNobodyHereTouchedStandsAsTheOthersMadeIt() {
        Draft mine = FRESH.then(FRESH.board().split(Split.EQUAL));
        Draft both = Rebase.onTop(mine, layout(2, 3, 2, 1), NOW);
        assertThat(both.board().split()).isEqualTo(Split.EQUAL);
        assertThat(keys(both.board())).containsExactly("w3", "w2", "w1");
    }

    @Test
    void whatTheyTookAwayAndThisOneSetComesBackAsNew() {
        Draft mine = FRESH.then(FRESH.board().changed("w2", piece -> piece.seenByMembersOnly(true)));
        Draft both = Rebase.onTop(mine, layout(2, 1, 3), NOW);
        assertThat(keys(both.board())).containsExactly("w1", "w3", "n1");
        assertThat(both.board().find("n1")).hasValueSatisfying(piece -> {
            assertThat(piece.id()).isNull();
            assertThat(piece.membersOnly()).isTrue();
        });
    }

    @Test
    void theirsIsTakenAndOnesOwnCanBeHadBack() {
        Draft mine = FRESH.then(FRESH.board().without("w1"));
        Draft theirs = Rebase.theirs(mine, layout(2, 1, 3), NOW);
        assertThat(keys(theirs.board())).containsExactly("w1", "w3");
        assertThat(theirs.isChanged()).isFalse();
        assertThat(keys(theirs.undone().board())).containsExactly("n1", "w3");
    }

    @Test
    void draftSurvivesItsForm() {
        Draft draft = FRESH.then(FRESH.board().moved("w3", Column.MAIN, 0)).then(FRESH.board());
        Packed read = Packed.read(Packed.text(draft));
        assertThat(read).isEqualTo(new Packed(draft.base(), draft.board(), draft.past()));
    }

    @Test
    void manyStepsOnManyWidgetsFitIntoAForm() {
        long[] many = java.util.stream.LongStream.rangeClosed(1, Layout.MOST).toArray();
        Draft draft = Draft.of(layout(1, many), NOW);
        for (int step = 0; step < 50; step++) {
            draft = draft.then(draft.board().moved("w" + (1 + step % Layout.MOST), Column.MAIN, step % 7));
        }
        assertThat(draft.past()).hasSize(Draft.MOST_STEPS);
        assertThat(Packed.text(draft)).hasSizeLessThan(36_001);
    }

    private static List<String> keys(Board board) {
        return board.pieces().stream().map(Piece::key).toList();
    }

    private static Layout layout(long version, long... ids) {
        List<WidgetPlacement> placements = new ArrayList<>();
        for (long id : ids) {
            placements.add(new WidgetPlacement(
                    new PlacementId(id),
                    HubId.team("design"),
                    "kind-" + (char) ('a' + id % 20),
                    Column.SIDE,
                    placements.size(),
                    false,
                    JsonNodeFactory.instance.objectNode()));
        }
        return new Layout(version, Split.WIDE_MAIN, placements);
    }
}

package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.layout.Layout;

/** Brings a draft and what somebody else saved meanwhile together. Pure. */
final class Rebase {

    private Rebase() {}

    /**
     * The draft on top of the others' layout: what its owner changed is as they want it, what they left alone is as the others made it.
     * Widgets that the others added come in; those that the others took away and the draft changed come back as new ones.
     */
    static Draft onTop(Draft draft, Layout theirs, Instant now) {
        Board other = Board.of(theirs);
        Board base = draft.base();
        Board mine = draft.board();
        Board order = places(mine).equals(places(base)) ? other : mine;
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : order.pieces()) {
            Optional<Piece> former = base.find(piece.key());
            boolean gone = piece.id() != null && other.find(piece.key()).isEmpty();
            if (!gone || former.filter(piece::equals).isEmpty()) {
                Piece own = mine.find(piece.key()).orElse(piece).in(piece.column());
                pieces.add(both(own, former, other.find(piece.key())));
            }
        }
        Board merged = new Board(mine.split() == base.split() ? other.split() : mine.split(), pieces);
        for (Piece piece : missing(base, other, merged)) {
            merged = merged.with(piece).moved(piece.key(), piece.column(), other.place(piece));
        }
        for (Piece piece : missing(other, mine, merged)) {
            if (base.find(piece.key()).filter(piece::equals).isEmpty()) {
                merged = merged.with(piece);
            }
        }
        Board safe = withoutGone(merged, other, number(draft));
        return new Draft(theirs.version(), now, other, safe, safe.equals(other) ? List.of() : List.of(other));
    }

    /** The others' layout; what was in the draft can be had back. */
    static Draft theirs(Draft draft, Layout theirs, Instant now) {
        Board other = Board.of(theirs);
        Board mine = withoutGone(draft.board(), other, number(draft));
        return new Draft(theirs.version(), now, other, other, mine.equals(other) ? List.of() : List.of(mine));
    }

    private static int number(Draft draft) {
        return Integer.parseInt(draft.nextKey().substring(1));
    }

    /** What of another board is new or changed since the base and is not there yet. */
    private static List<Piece> missing(Board base, Board other, Board there) {
        return other.pieces().stream()
                .filter(piece -> there.find(piece.key()).isEmpty())
                .filter(piece -> base.find(piece.key()).filter(piece::equals).isEmpty())
                .toList();
    }

    /** Where a placement is gone, a new one comes in its place. */
    private static Board withoutGone(Board board, Board other, int number) {
        List<Piece> pieces = new ArrayList<>();
        int next = number;
        for (Piece piece : board.pieces()) {
            boolean gone = piece.id() != null && other.find(piece.key()).isEmpty();
            pieces.add(gone ? piece.fresh("n" + next++) : piece);
        }
        return new Board(board.split(), pieces);
    }

    private static List<String> places(Board board) {
        return board.pieces().stream()
                .map(piece -> piece.column() + " " + piece.key())
                .toList();
    }

    /** Of settings and visibility, what the draft changed is the draft's. */
    private static Piece both(Piece mine, Optional<Piece> former, Optional<Piece> theirs) {
        if (former.isEmpty() || theirs.isEmpty()) {
            return mine;
        }
        boolean sameSettings = mine.configuration().equals(former.get().configuration());
        JsonNode settings = sameSettings ? theirs.get().configuration() : mine.configuration();
        boolean sameEyes = mine.membersOnly() == former.get().membersOnly();
        return mine.configured(settings)
                .seenByMembersOnly(sameEyes ? theirs.get().membersOnly() : mine.membersOnly());
    }
}

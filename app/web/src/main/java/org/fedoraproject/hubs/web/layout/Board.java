package org.fedoraproject.hubs.web.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.Split;

/**
 * How widgets stand at one moment of a draft. Immutable; what changes it gives a new one.
 *
 * @param split how the columns share the page
 * @param pieces main column first, each column from the top
 */
record Board(Split split, List<Piece> pieces) {

    /** More than a hub may have, so that one that has them can be put in order. */
    private static final int MOST = 4 * Layout.MOST;

    /** Puts the columns in their order. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
    Board {
        split = split == null ? Split.WIDE_MAIN : split;
        List<Piece> given = pieces == null ? List.of() : pieces;
        Set<String> keys = new HashSet<>();
        if (given.size() > MOST || !given.stream().allMatch(piece -> keys.add(piece.key()))) {
            throw new IllegalArgumentException("a draft holds each widget once, and not too many");
        }
        pieces = given.stream()
                .sorted(java.util.Comparator.comparing(Piece::column))
                .toList();
    }

    static Board of(Layout layout) {
        return new Board(
                layout.split(), layout.placements().stream().map(Piece::of).toList());
    }

    /** A plan for a layout; what is new in it gets names that nothing has. */
    static Board of(LayoutPlan plan) {
        List<Piece> pieces = new ArrayList<>();
        for (LayoutPlan.Slot slot : plan.slots()) {
            pieces.add(Piece.of(slot, "n" + (pieces.size() + 1)));
        }
        return new Board(plan.split(), pieces);
    }

    LayoutPlan plan() {
        return new LayoutPlan(split, pieces.stream().map(Piece::slot).toList());
    }

    List<Piece> in(Column column) {
        return pieces.stream().filter(piece -> piece.column() == column).toList();
    }

    Optional<Piece> find(String key) {
        return pieces.stream().filter(piece -> piece.key().equals(key)).findFirst();
    }

    /** Its place in its column, from 0. */
    int place(Piece piece) {
        return in(piece.column()).indexOf(piece);
    }

    Board split(Split other) {
        return new Board(other, pieces);
    }

    Board without(String key) {
        return new Board(
                split, pieces.stream().filter(piece -> !piece.key().equals(key)).toList());
    }

    /** With a widget at the end of its column. */
    Board with(Piece piece) {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(piece);
        return new Board(split, all);
    }

    /** With one widget changed where it stands. */
    Board changed(String key, UnaryOperator<Piece> change) {
        return new Board(
                split,
                pieces.stream()
                        .map(piece -> piece.key().equals(key) ? change.apply(piece) : piece)
                        .toList());
    }

    /**
     * With one widget elsewhere.
     *
     * @param place from the top, 0 first; too high a number means the end
     */
    Board moved(String key, Column column, int place) {
        Optional<Piece> found = find(key);
        if (found.isEmpty()) {
            return this;
        }
        List<Piece> rest = without(key).pieces();
        List<Piece> there =
                rest.stream().filter(piece -> piece.column() == column).toList();
        Piece moved = found.get().in(column);
        List<Piece> out = new ArrayList<>(rest);
        if (there.isEmpty() || place >= there.size()) {
            out.add(moved);
        } else {
            out.add(rest.indexOf(there.get(Math.max(0, place))), moved);
        }
        return new Board(split, out);
    }
}

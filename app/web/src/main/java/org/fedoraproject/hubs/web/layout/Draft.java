package org.fedoraproject.hubs.web.layout;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.layout.Layout;

/**
 * What an owner arranged and did not save yet. It lives in the form alone: whoever leaves the page leaves it.
 *
 * @param version of the layout that it began from
 * @param since when that was
 * @param base that layout
 * @param board how it stands now
 * @param past how it stood before each change, oldest first
 */
record Draft(long version, Instant since, Board base, Board board, List<Board> past) {

    /** Steps that can be taken back; what is older cannot be taken back any more. */
    static final int MOST_STEPS = 30;

    /** Forgets the oldest steps where there are too many. */
    Draft {
        past = List.copyOf(past.subList(Math.max(0, past.size() - MOST_STEPS), past.size()));
    }

    static Draft of(Layout layout, Instant now) {
        Board board = Board.of(layout);
        return new Draft(layout.version(), now, board, board, List.of());
    }

    /** After one more change; the same when it changes nothing. */
    Draft then(Board next) {
        return next.equals(board)
                ? this
                : new Draft(
                        version,
                        since,
                        base,
                        next,
                        Stream.concat(past.stream(), Stream.of(board)).toList());
    }

    /** Without the last change. */
    Draft undone() {
        return past.isEmpty()
                ? this
                : new Draft(version, since, base, past.getLast(), past.subList(0, past.size() - 1));
    }

    boolean isChanged() {
        return !board.equals(base);
    }

    /** A key that no widget of the draft has or had. */
    String nextKey() {
        long highest = Stream.concat(past.stream(), Stream.of(board, base))
                .flatMap(each -> each.pieces().stream())
                .filter(piece -> piece.id() == null)
                .mapToLong(piece -> Long.parseLong(piece.key().substring(1)))
                .max()
                .orElse(0);
        return "n" + (highest + 1);
    }
}

package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SquaresTest {

    private static List<String> styles(int... figures) {
        return Squares.draw(figures, i -> i * 12.0, i -> 0).stream()
                .map(Squares.Step::style)
                .toList();
    }

    @Test
    void stepsAreQuartersOfWhatIsMoreThanNothing() {
        assertThat(styles(0, 1, 2, 3, 4, 5, 6, 7, 8)).containsExactly("d0", "d1", "d2", "d3", "d4");
        assertThat(styles(0, 0)).containsExactly("d0");
        assertThat(styles(7, 7, 7)).hasSize(1).doesNotContain("d0");
    }

    @Test
    void aSquareIsDrawnInTheMiddleOfItsCell() {
        assertThat(Squares.draw(new int[] {-1, 0}, i -> 20.0 * i, i -> 2))
                .containsExactly(new Squares.Step("d0", "M24 6h3v3h-3z"));
    }
}

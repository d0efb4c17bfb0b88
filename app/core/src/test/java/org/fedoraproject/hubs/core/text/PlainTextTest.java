package org.fedoraproject.hubs.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @Test
    void foldsWhiteSpaceAndDropsControlAndBidiCharacters() {
        assertThat(PlainText.clean(" a\u0000b\r\n\t c\u202Ed\u2066e ", 100)).isEqualTo("ab cde");
    }

    @Test
    void keepsScriptsAndJoinedEmoji() {
        assertThat(PlainText.clean("Zoë 阿 ‏سلام 👩‍💻", 100)).isEqualTo("Zoë 阿 سلام 👩‍💻");
    }

    @Test
    void cutsBetweenCharactersAndSaysSo() {
        assertThat(PlainText.clean("ab👩cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.clean("abcd", 4)).isEqualTo("abcd");
        assertThat(PlainText.clean("abcde", 4)).isEqualTo("abc…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 50})
    void neverIsLongerThanAllowed(int max) {
        assertThat(PlainText.clean("a b👩c\u0007 d".repeat(20), max)).hasSizeLessThanOrEqualTo(max);
    }

    @Test
    void nothingAndLoneSurrogatesAreEmpty() {
        assertThat(PlainText.clean(null, 10)).isEmpty();
        assertThat(PlainText.clean("\uD83D", 10)).isEmpty();
    }
}

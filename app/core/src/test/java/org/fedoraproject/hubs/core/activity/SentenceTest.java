package org.fedoraproject.hubs.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.junit.jupiter.api.Test;

final class SentenceTest {

    @Test
    void keepsTheBlanksBetweenItsParts() {
        Sentence sentence = Sentence.start()
                .person("ada")
                .text(" pushed to ")
                .object("fonts")
                .end();
        assertThat(sentence.plain()).isEqualTo("ada pushed to fonts");
    }

    @Test
    void survivesJson() throws MalformedJsonException {
        Sentence sentence = Sentence.start()
                .person("ada")
                .text(" pushed to ")
                .object("fonts")
                .end();
        assertThat(BoundedJson.read(BoundedJson.write(sentence), Sentence.class))
                .isEqualTo(sentence);
    }

    @Test
    void isCleanAndBounded() {
        Sentence sentence = Sentence.start()
                .person("a\u0000da\n")
                .text(" x ".repeat(1000))
                .object("never")
                .end();
        assertThat(sentence.plain())
                .hasSizeLessThanOrEqualTo(Sentence.MAX_LENGTH + 2)
                .startsWith("ada x x");
    }
}

package org.fedoraproject.hubs.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundedJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "{} {}", "NaN", "", "\uFEFF{\"a\":NaN}", "{\"a\":01}", "{'a':1}"})
    void refusesWhatIsNotStrictJson(String text) {
        assertThatThrownBy(() -> BoundedJson.parse(text, 1000)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesDeepNestingWithoutRunningOutOfStack() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> BoundedJson.parse(deep, 1_000_000))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void refusesTooManyBytesBeforeReadingThem() {
        assertThatThrownBy(() -> BoundedJson.parse(new byte[11], 10)).hasMessageContaining("11 bytes");
    }

    @Test
    void neverQuotesTheContent() {
        assertThatThrownBy(() -> BoundedJson.parse("{\"password\":\"hunter2\" oops", 1000))
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesLatinOne() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> BoundedJson.parse(latin, 100)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void readsWhatItWrites() throws MalformedJsonException {
        assertThat(BoundedJson.parse("{\"a\":[1,2.50,\"x\"]}", 100).toString()).isEqualTo("{\"a\":[1,2.5,\"x\"]}");
    }
}

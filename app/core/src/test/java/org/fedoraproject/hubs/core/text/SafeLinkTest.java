package org.fedoraproject.hubs.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/",
                "/relative",
                "https:///nohost",
                "https://user:secret@example.org/",
                "http://good\\@127.0.0.1/",
                "https://exa mple.org/",
                "",
                "   "
            })
    void refusesWhatIsNoPlainWebAddress(String link) {
        assertThat(SafeLink.of(link)).isEmpty();
    }

    @Test
    void keepsWebAddressesAsTheyAre() {
        String link = "https://bodhi.example.org/updates/FEDORA-2026-1?x=1&y=%20#c-2";
        assertThat(SafeLink.of(link)).contains(link);
        assertThat(SafeLink.of("HTTP://example.org")).contains("HTTP://example.org");
    }

    @Test
    void encodesWhatAnAddressMustEncode() {
        assertThat(SafeLink.of("https://example.org/a b/é\"<>")).contains("https://example.org/a%20b/%C3%A9%22%3C%3E");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(SafeLink.of("https://example.org/" + "a".repeat(2000))).isEmpty();
        assertThat(SafeLink.of(null)).isEmpty();
    }
}

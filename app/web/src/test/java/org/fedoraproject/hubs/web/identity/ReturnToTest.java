package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedoraproject.hubs.web.login.ReturnTo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led away after signing in. */
final class ReturnToTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "/\\evil.example.org",
                "\\/evil",
                "https:evil",
                "https://evil.example.org/",
                "javascript:alert(1)",
                "/%0d%0aLocation:%20https://evil",
                "/\r\nSet-Cookie: a=b",
                "/a\tb",
                "evil",
                "",
                "/%5cevil",
                "/%2fevil.example.org",
                "///evil",
                "/.//evil",
                "/x//evil",
                "http:/evil",
                "/\u0000",
                "/login",
                "/login/callback?code=x",
                "/logout",
                "/é",
                "/%",
                "/%zz",
                "@evil",
                "/%252fevil",
                "?x",
                "/ x"
            })
    void leadsHomeInstead(String asked) {
        assertThat(ReturnTo.of(asked)).isEqualTo(ReturnTo.HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/t/design/", "/t/c++-sig/", "/explore/?q=a%20b&kind=people", "/account/tokens"})
    void leadsBackToOwnPages(String asked) {
        assertThat(ReturnTo.of(asked).path()).isEqualTo(asked);
    }
}

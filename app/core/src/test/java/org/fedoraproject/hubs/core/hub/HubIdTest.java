package org.fedoraproject.hubs.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubIdTest {

    @Test
    void readsItsOwnPath() {
        assertThat(HubId.ofPath("t/design")).isEqualTo(HubId.team("design"));
        assertThat(HubId.user("a.b-c_d+e").path()).isEqualTo("u/a.b-c_d+e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"design", "x/design", "t/", "t/..", "t/.", "t/a/b", "u/a b", "u/<b>", "u/é", ""})
    void refusesWhatIsNoHub(String path) {
        assertThat(HubId.parse(path)).isEmpty();
        assertThatThrownBy(() -> HubId.ofPath(path)).isInstanceOf(IllegalArgumentException.class);
    }
}

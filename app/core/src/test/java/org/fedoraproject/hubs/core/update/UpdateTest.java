package org.fedoraproject.hubs.core.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fedoraproject.hubs.core.hub.PlacementId;
import org.junit.jupiter.api.Test;

final class UpdateTest {

    @Test
    void saysWhichWidgetChanged() {
        assertThat(Update.widget("t/design", new PlacementId(42), 7).data())
                .isEqualTo("{\"hub\":\"t/design\",\"widget\":42,\"version\":7}");
    }

    @Test
    void cannotBreakOutOfItsLine() {
        assertThatThrownBy(() -> new Update("t/a\nevent: x", "widget", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Update("t/a", "wid get", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Update("t/a", "widget", "{}\n\ndata: x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

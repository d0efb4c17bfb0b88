package org.fedoraproject.hubs.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aFlagBeatsTheEnvironmentWhichBeatsTheFileWhichBeatsTheRest() {
        Map<String, Object> file = Map.of("hubs.web.port", 1, "hubs.sse.port", 1, "hubs.redis.url", "redis://file");
        Settings settings = Settings.of(Map.of("HUBS_WEB_PORT", "2", "HUBS_SSE_PORT", "2"), file, "hubs.yml")
                .withDefaults(
                        Map.of("hubs.redis.url", "redis://embedded", "hubs.mongo.url", "mongodb://embedded"), "data")
                .withFlags(Map.of("hubs.web.port", 3));

        assertThat(settings.get("hubs.web.port")).contains("3");
        assertThat(settings.get("hubs.sse.port")).contains("2");
        assertThat(settings.get("hubs.redis.url")).contains("redis://file");
        assertThat(settings.get("hubs.mongo.url")).contains("mongodb://embedded");
        assertThat(settings.get("hubs.none", "default")).isEqualTo("default");
        assertThat(settings.asMap()).containsEntry("hubs.web.port", 3).containsEntry("hubs.sse.port", "2");
        assertThat(settings.source("hubs.sse.port")).contains("HUBS_SSE_PORT");
    }

    @Test
    void aVariableThatTheFileDoesNotNameCountsToo() {
        Settings settings = Settings.of(Map.of("HUBS_BUS_PUBLISH_TOPIC_PREFIX", "org.x"), Map.of(), "hubs.yml");

        assertThat(settings.get("hubs.bus.publish.topic-prefix")).contains("org.x");
        assertThat(settings.namesStores()).isFalse();
    }

    @Test
    void readsNestedKeysAndLists() throws IOException {
        Path file = folder.resolve("hubs.yml");
        Files.writeString(
                file, "hubs:\n  web:\n    port: 9090\n  sse:\n    origins: [https://a.example, https://b.example]\n");

        assertThat(SettingsFile.read(file))
                .containsEntry("hubs.web.port", 9090)
                .containsEntry("hubs.sse.origins", List.of("https://a.example", "https://b.example"));
    }

    @Test
    void saysWhichFileIsBroken() throws IOException {
        Path file = folder.resolve("broken.yml");
        Files.writeString(file, "hubs: [");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("broken.yml");
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.yml")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("it is not there");
    }
}

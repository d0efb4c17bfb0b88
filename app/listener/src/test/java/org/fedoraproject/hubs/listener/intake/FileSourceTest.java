package org.fedoraproject.hubs.listener.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.SwitchablePipeline;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    private final SwitchablePipeline pipeline = new SwitchablePipeline();

    private final Intake intake =
            new Intake(new BusMessageDecoder(InstantSource.system()), Environment.PRODUCTION, pipeline, pipeline);

    @TempDir
    Path folder;

    @Test
    void readsAFileOnceAndEnds() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < 130; n++) {
            lines.add("{\"topic\":\"org.fedoraproject.prod.teahouse.pot\",\"id\":\"" + n + "\",\"body\":{\"n\":" + n
                    + "}}");
        }
        lines.add(60, "tea");

        try (FileSource source = source(Files.write(folder.resolve("messages.jsonl"), lines))) {
            await().until(() -> source.counts().received() == 131);
            assertThat(source.health()).isEqualTo(Health.UP);
        }
        assertThat(pipeline.messages()).hasSize(130);
        assertThat(pipeline.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("messages.jsonl line 61"));
    }

    @Test
    void waitsWhileTheQueueIsDownOrFull() throws IOException {
        Path file = Files.writeString(folder.resolve("m.jsonl"), "{\"topic\":\"teahouse.pot\",\"body\":{}}\n");
        pipeline.setDown(true);
        try (FileSource source = source(file)) {
            await().until(() -> source.health().state() == Health.State.DEGRADED);
            pipeline.setFull(true);
            pipeline.setDown(false);
            await().during(Duration.ofMillis(500))
                    .until(() -> pipeline.messages().isEmpty());
            pipeline.setFull(false);
            await().until(() -> pipeline.messages().size() == 1);
            assertThat(source.health()).isEqualTo(Health.UP);
        }
    }

    @Test
    void saysThatTheFileIsMissing() {
        try (FileSource source = source(folder.resolve("missing.jsonl"))) {
            await().until(() -> source.health().state() == Health.State.DOWN);
            assertThat(source.health().detail()).contains("missing.jsonl");
        }
    }

    private FileSource source(Path file) {
        FileSource source = new FileSource("replay", file, intake);
        source.start();
        return source;
    }
}

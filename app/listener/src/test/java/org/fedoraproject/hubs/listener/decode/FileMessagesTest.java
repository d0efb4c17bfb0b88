package org.fedoraproject.hubs.listener.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.BODY;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.ID;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.TOPIC;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMessagesTest {

    private static final String LEGACY =
            "{\"topic\":\"" + TOPIC + "\",\"i\":1,\"timestamp\":1561545908,\"msg_id\":\"2019-" + ID
                    + "\",\"username\":\"apache\",\"msg\":" + BODY + "}";

    private static final String MODERN = "{\"topic\":\"" + TOPIC + "\",\"id\":\"" + ID
            + "\",\"priority\":null,\"queue\":null,\"headers\":{\"sent-at\":\"2026-11-21T07:00:00+00:00\","
            + "\"fedora_messaging_user_mina\":true},\"body\":" + BODY + "}";

    private final FileMessages files = new FileMessages(new DecoderFixture().decoder);

    @Test
    void readsEveryFormBesideEachOther() {
        List<FileLine> lines =
                read(LEGACY + "\n\n" + MODERN + "\r\n{\"id\":\"case-7\",\"wire\":\"x\",\"message\":" + LEGACY + "}");

        assertThat(lines).extracting(FileLine::number).containsExactly(1L, 3L, 4L);
        assertThat(lines).extracting(FileLine::caseId).containsExactly(null, null, "case-7");
        assertThat(lines).extracting(line -> good(line).busId()).containsOnly(ID);
        assertThat(good(lines.get(1)).users()).containsExactly("mina");
        assertThat(good(lines.get(2)).sender()).isEqualTo("apache");
    }

    @Test
    void namesTheLineThatIsBadAndGoesOn() {
        List<FileLine> lines = read(
                "tea\n[]\n{\"topic\":\"a.b\"}\n{\"body\":{}}\n{\"id\":\"c\",\"message\":{\"topic\":\"a\",\"body\":[]}}\n"
                        + MODERN);

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 5)).allMatch(FileLine.Bad.class::isInstance);
        assertThat(reason(lines.get(0))).startsWith("not acceptable JSON");
        assertThat(reason(lines.get(1))).isEqualTo("not a JSON object");
        assertThat(reason(lines.get(2))).contains("neither \"body\"").contains("\"msg\"");
        assertThat(reason(lines.get(3))).contains("\"topic\"");
        assertThat(lines.get(4).caseId()).isEqualTo("c");
        assertThat(good(lines.get(5)).busId()).isEqualTo(ID);
    }

    @Test
    void keepsArchivedMessagesApartThatCarryNoId() {
        String first = "{\"topic\":\"a.b\",\"timestamp\":1344350850.886738,\"msg\":{\"pot\":1}}";
        String second = "{\"topic\":\"a.b\",\"timestamp\":1344350850.886738,\"msg\":{\"pot\":2}}";
        List<FileLine> lines = read(first + "\n" + second + "\n" + first);

        assertThat(good(lines.get(1)).id()).isNotEqualTo(good(lines.get(0)).id());
        assertThat(good(lines.get(2)).id()).isEqualTo(good(lines.get(0)).id());
    }

    @Test
    void acceptsPayloadsOfAnyShapeInLegacyEnvelopes() {
        List<FileLine> lines = read("{\"topic\":\"a.b\",\"msg\":\"tea\"}\n{\"topic\":\"a.b\",\"msg\":null}");

        assertThat(good(lines.get(0)).body().path("msg").asText()).isEqualTo("tea");
        assertThat(good(lines.get(1)).body().isEmpty()).isTrue();
    }

    @Test
    void skipsALineThatIsTooLongWithoutHoldingIt() {
        byte[] chunk = "x".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        List<InputStream> parts = IntStream.range(0, 64)
                .<InputStream>mapToObj(n -> new ByteArrayInputStream(chunk))
                .toList();
        InputStream huge = new SequenceInputStream(Collections.enumeration(parts));
        InputStream input = new SequenceInputStream(huge, new ByteArrayInputStream(bytes("\n" + MODERN)));

        try (Stream<FileLine> lines = files.read(input)) {
            List<FileLine> all = lines.toList();
            assertThat(reason(all.get(0))).contains("line of 67108864 bytes");
            assertThat(good(all.get(1)).busId()).isEqualTo(ID);
        }
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("messages.jsonl"), MODERN + "\n");

        try (Stream<FileLine> lines = files.read(file)) {
            assertThat(lines).hasSize(1);
        }
    }

    private List<FileLine> read(String text) {
        try (Stream<FileLine> lines = files.read(new ByteArrayInputStream(bytes(text)))) {
            return lines.toList();
        }
    }

    private static BusMessage good(FileLine line) {
        assertThat(line).isInstanceOf(FileLine.Good.class);
        return ((FileLine.Good) line).message();
    }

    private static String reason(FileLine line) {
        assertThat(line).isInstanceOf(FileLine.Bad.class);
        return ((FileLine.Bad) line).reason();
    }
}

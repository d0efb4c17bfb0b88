package org.fedoraproject.hubs.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    @Test
    void readsWhatItWrote() {
        Document document = new Document("_id", "u/ada")
                .append("ünïcode", "日本🎨")
                .append("numbers", List.of(1, -2L, 3.5, true))
                .append("at", Instant.ofEpochMilli(1_700_000_000_123L))
                .append("nothing", null)
                .append("list", Arrays.asList("a", null, new Document("b", List.of())))
                .append("oid", new ObjectId())
                .append("bytes", "x".repeat(100_000));

        WriteBuffer out = new WriteBuffer();
        DocumentType.INSTANCE.write(out, document);
        ByteBuffer in = out.getBuffer();
        in.flip();

        assertThat(DocumentType.INSTANCE.read(in)).isEqualTo(document);
        assertThat(in.hasRemaining()).isFalse();
    }
}

package org.fedoraproject.hubs.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.testkit.feed.FeedFixture;
import org.junit.jupiter.api.Test;

class EntryDocumentsTest {

    private static final int LIMIT = 4096;

    @Test
    void anOrdinaryEntryIsSmallAndComesBackWhole() {
        FeedEntry entry = FeedFixture.entry("2026-ordinary", 0);

        assertThat(bytes(EntryDocuments.write(entry))).isLessThan(700);
        assertThat(EntryDocuments.read(EntryDocuments.write(entry))).contains(entry);
    }

    @Test
    void aHugeEntryIsCutToItsLimitAndKeepsItsId() {
        String wide = "字".repeat(3000);
        List<String> names = Collections.nCopies(FeedEntry.MAX_NAMES, wide);
        FeedEntry plain = FeedFixture.entry("x", 0);
        Sentence many = Sentence.ofFlat(Collections.nCopies(400, "text"));
        FeedEntry huge = new FeedEntry(
                new MessageId("字".repeat(200)),
                plain.at(),
                wide,
                wide,
                plain.severity(),
                wide,
                names,
                names,
                "https://example.org/" + wide,
                many,
                Sentence.of(wide),
                wide,
                wide);

        Document document = EntryDocuments.write(huge);

        assertThat(bytes(document)).isLessThanOrEqualTo(LIMIT);
        assertThat(read(document).id()).isEqualTo(huge.id());
        assertThat(read(document).said().plain()).startsWith("texttext");
    }

    @Test
    void theFormOfAddressGoesFirst() {
        Sentence long1 = Sentence.of("字".repeat(400));
        FeedEntry plain = FeedFixture.entry("x", 0);
        FeedEntry large = new FeedEntry(
                plain.id(),
                plain.at(),
                plain.application(),
                plain.topic(),
                plain.severity(),
                plain.agent(),
                Collections.nCopies(FeedEntry.MAX_NAMES, "n".repeat(60)),
                plain.packages(),
                plain.link(),
                long1,
                Sentence.of("語".repeat(400)),
                plain.icon(),
                plain.grouping());

        FeedEntry kept = read(EntryDocuments.write(large));

        assertThat(kept.usernames()).isEqualTo(large.usernames());
        assertThat(kept.said()).isEqualTo(long1);
        assertThat(kept.saidToYou()).isEqualTo(long1);
    }

    @Test
    void whatAnotherVersionWroteIsLeftOut() {
        Document document = EntryDocuments.write(FeedFixture.entry("x", 0));

        assertThat(EntryDocuments.read(new Document(document).append("entry", "[]")))
                .isEmpty();
        assertThat(EntryDocuments.read(new Document("id", "x").append("at", document.getDate("at"))))
                .isEmpty();
    }

    private static FeedEntry read(Document document) {
        return EntryDocuments.read(document).orElseThrow();
    }

    private static int bytes(Document document) {
        return RawBsonDocument.parse(document.toJson()).getByteBuffer().remaining();
    }
}

package org.fedoraproject.hubs.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feed entries as documents of three fields, a few of four: what MongoDB compares and sorts by, and everything else as one text of JSON in ASCII. A
 * server touches every field of a document when it changes one, and a feed has a hundred entries; see RATIONALE.md. Stateless.
 */
final class EntryDocuments {

    /** Most bytes of an entry's texts. Larger ones lose, in this order: the form of address, names, the marks of the sentence, the link. */
    static final int MAX_BYTES = 3800;

    private static final String ID = "id";

    private static final String AT = "at";

    /** What other messages may tell as well; nearly no entry has it. */
    static final String EVENTS = "events";

    private static final String ENTRY = "entry";

    private static final int FEW = 2;

    /** Most characters of a name, and of a sentence, that is cut; a character takes up to six bytes. */
    private static final int SHORT = 40;

    private static final int WORDS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(EntryDocuments.class);

    private EntryDocuments() {}

    /** What is kept as JSON; empty and absent values take no room. */
    private record Kept(
            String app,
            String topic,
            @Nullable Severity sev,
            @Nullable String agent,
            List<String> users,
            List<String> pkgs,
            @Nullable String link,
            Sentence said,
            @Nullable Sentence you,
            String icon,
            String group) {

        @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
        Kept {
            app = app == null ? "" : app;
            topic = topic == null ? "" : topic;
            users = users == null ? List.of() : users;
            pkgs = pkgs == null ? List.of() : pkgs;
            said = said == null ? Sentence.of("") : said;
            icon = icon == null ? "" : icon;
            group = group == null ? "" : group;
        }

        static Kept of(FeedEntry entry) {
            return new Kept(
                    entry.application(),
                    entry.topic(),
                    entry.severity() == Severity.INFO ? null : entry.severity(),
                    entry.agent(),
                    entry.usernames(),
                    entry.packages(),
                    entry.link(),
                    entry.said(),
                    entry.saidToYou().equals(entry.said()) ? null : entry.saidToYou(),
                    entry.icon(),
                    entry.grouping());
        }

        FeedEntry entry(MessageId id, Instant at, List<String> events) {
            return new FeedEntry(
                    id,
                    at,
                    app,
                    topic,
                    sev == null ? Severity.INFO : sev,
                    agent,
                    users,
                    pkgs,
                    link,
                    said,
                    you == null ? said : you,
                    icon,
                    group,
                    events);
        }

        Kept withoutAddress() {
            return new Kept(app, topic, sev, agent, users, pkgs, link, said, null, icon, group);
        }

        Kept withFewNames() {
            return new Kept(app, topic, sev, agent, few(users), few(pkgs), link, said, null, icon, group);
        }

        Kept shortened() {
            String who = agent == null ? null : cut(agent);
            Sentence plain = Sentence.of(PlainText.clean(said.plain(), WORDS));
            return new Kept(
                    cut(app), cut(topic), sev, who, few(users), few(pkgs), null, plain, null, cut(icon), cut(group));
        }

        private static String cut(String text) {
            return PlainText.clean(text, SHORT);
        }
    }

    /** The document of an entry, made small enough. */
    static Document write(FeedEntry entry) {
        Document document = new Document(ID, entry.id().value())
                .append(AT, Date.from(entry.at()))
                .append(ENTRY, smallEnough(Kept.of(entry)));
        return entry.events().isEmpty() ? document : document.append(EVENTS, entry.events());
    }

    private static String smallEnough(Kept whole) {
        String json = BoundedJson.writeAscii(whole);
        if (json.length() > MAX_BYTES) {
            json = BoundedJson.writeAscii(whole.withoutAddress());
        }
        if (json.length() > MAX_BYTES) {
            json = BoundedJson.writeAscii(whole.withFewNames());
        }
        return json.length() > MAX_BYTES ? BoundedJson.writeAscii(whole.shortened()) : json;
    }

    /** The entry of a document; empty when another version wrote it in a way that this one cannot read. */
    static Optional<FeedEntry> read(Document document) {
        try {
            Kept kept = BoundedJson.read(document.get(ENTRY, ""), Kept.class);
            return Optional.of(kept.entry(
                    new MessageId(document.getString(ID)),
                    document.get(AT, Date.from(Instant.EPOCH)).toInstant(),
                    document.getList(EVENTS, String.class, List.of())));
        } catch (MalformedJsonException e) {
            LOG.debug("an entry of a feed is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static List<String> few(List<String> names) {
        return names.stream()
                .limit(FEW)
                .map(name -> PlainText.clean(name, SHORT))
                .toList();
    }
}

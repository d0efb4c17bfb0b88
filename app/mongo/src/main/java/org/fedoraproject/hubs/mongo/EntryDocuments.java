package org.fedoraproject.hubs.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;

/** Feed entries as small documents of plain fields, what is empty left out. Stateless. */
final class EntryDocuments {

    /** Most bytes of an entry's texts. Larger ones lose, in this order: the form of address, names, the marks of the sentence, the link. */
    static final int MAX_BYTES = 3800;

    private static final int FEW = 2;

    private static final int SHORT = 100;

    /** Never cut: the id is the identity, the sentence is cut before it becomes JSON. */
    private static final Set<String> KEPT = Set.of("id", "said");

    private EntryDocuments() {}

    /** The document of an entry, made small enough. */
    static Document write(FeedEntry entry) {
        Document full = document(entry, entry.usernames(), entry.packages());
        if (bytes(full) > MAX_BYTES) {
            full.remove("you");
        }
        if (bytes(full) > MAX_BYTES) {
            full = document(entry, few(entry.usernames()), few(entry.packages()));
            full.remove("you");
        }
        if (bytes(full) > MAX_BYTES) {
            full.put("said", BoundedJson.write(Sentence.of(cut(entry.said().plain()))));
            full.remove("link");
            full.replaceAll((key, value) -> value instanceof String text && !KEPT.contains(key) ? cut(text) : value);
        }
        return full;
    }

    private static Document document(FeedEntry entry, List<String> usernames, List<String> packages) {
        Document document = new Document("id", entry.id().value()).append("at", Date.from(entry.at()));
        put(document, "app", entry.application());
        put(document, "topic", entry.topic());
        put(
                document,
                "sev",
                entry.severity() == Severity.INFO
                        ? null
                        : entry.severity().name().toLowerCase(Locale.ROOT));
        put(document, "agent", entry.agent());
        put(document, "users", usernames.isEmpty() ? null : usernames);
        put(document, "pkgs", packages.isEmpty() ? null : packages);
        put(document, "link", entry.link());
        put(document, "said", BoundedJson.write(entry.said()));
        put(document, "you", entry.saidToYou().equals(entry.said()) ? null : BoundedJson.write(entry.saidToYou()));
        put(document, "icon", entry.icon());
        put(document, "group", entry.grouping());
        return document;
    }

    private static void put(Document document, String key, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            document.append(key, value);
        }
    }

    /** The entry of a document. */
    static FeedEntry read(Document document) {
        return new FeedEntry(
                new MessageId(document.getString("id")),
                document.get("at", Date.from(Instant.EPOCH)).toInstant(),
                text(document, "app"),
                text(document, "topic"),
                Severity.valueOf(document.get("sev", "info").toUpperCase(Locale.ROOT)),
                document.getString("agent"),
                document.getList("users", String.class, List.of()),
                document.getList("pkgs", String.class, List.of()),
                document.getString("link"),
                sentence(text(document, "said")),
                sentence(document.get("you", text(document, "said"))),
                text(document, "icon"),
                text(document, "group"));
    }

    private static String text(Document document, String key) {
        return document.get(key, "");
    }

    private static Sentence sentence(String flat) {
        try {
            return BoundedJson.read(flat, Sentence.class);
        } catch (MalformedJsonException e) {
            // Written by a version that kept sentences differently: its words are better than no feed.
            return Sentence.of(flat);
        }
    }

    private static int bytes(Document document) {
        return document.values().stream().mapToInt(EntryDocuments::bytes).sum();
    }

    private static int bytes(Object value) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8).length;
            case List<?> list -> list.stream().mapToInt(EntryDocuments::bytes).sum();
            default -> Long.BYTES;
        };
    }

    private static List<String> few(List<String> names) {
        return names.stream().limit(FEW).map(EntryDocuments::cut).toList();
    }

    private static String cut(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT);
    }
}

package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;

/** A hub that nobody has and what happened there, for samples of widgets that show either. Stateless. */
public final class SampleHub {

    private static final String WORDS =
            "We draw what everybody sees first: wallpapers, icons and the odd sticker.\n\nNewcomers are **welcome**: take a"
                    + " request that nobody has, and ask.";

    private SampleHub() {}

    /** The hub of a kind. */
    public static Hub of(HubKind kind, Instant now) {
        boolean person = kind != HubKind.TEAM;
        return new Hub(
                new HubId(kind, "sample"),
                person ? "Sam Sample" : "Sample team",
                person ? "packages on Saturdays, sleeps on Sundays" : "Nobody is on it, everything is made up.",
                WORDS,
                Visibility.PUBLIC,
                false,
                "sample",
                person ? "Europe/Prague" : null,
                List.of(
                        new HubLink("Guide", "https://docs.example.org/guide/"),
                        new HubLink("Chat", "https://chat.example.org/#sample")),
                person ? List.of() : List.of(Interest.pkg("sample-backgrounds"), Interest.channel("#sample")),
                now.minus(400, ChronoUnit.DAYS));
    }

    /** What happened on it. */
    public static Feed feed(Hub hub, Instant now) {
        List<FeedEntry> entries = new ArrayList<>();
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        for (JsonNode each : Sample.parse("the feed", Sample.at(read(), now))) {
            FeedEntry entry = entry(each, entries.size());
            entries.add(entry);
            days.computeIfAbsent(entry.at().atZone(ZoneOffset.UTC).toLocalDate(), day -> new TreeMap<>())
                    .merge(entry.application(), 1, Integer::sum);
        }
        entries.sort(FeedEntry.NEWEST_FIRST);
        return new Feed(hub.id().feed(), entries, days);
    }

    private static FeedEntry entry(JsonNode told, int number) {
        Sentence.Builder said = Sentence.start();
        told.path("said")
                .forEach(part -> said.add(
                        Sentence.Mark.valueOf(part.path(0).asText().toUpperCase(Locale.ROOT)),
                        part.path(1).asText()));
        Sentence sentence = said.end();
        String agent = told.path("agent").asText("");
        return new FeedEntry(
                new MessageId("sample-" + number),
                Instant.parse(told.path("at").asText()),
                told.path("application").asText(),
                "org.example." + told.path("application").asText(),
                Severity.INFO,
                agent.isEmpty() ? null : agent,
                agent.isEmpty() ? List.of() : List.of(agent),
                List.of(),
                "https://example.org/" + number,
                sentence,
                sentence,
                told.path("icon").asText(),
                "");
    }

    private static String read() {
        try (InputStream in = SampleHub.class.getResourceAsStream("/samples/feed.json")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the feed of the sample hub", e);
        }
    }
}

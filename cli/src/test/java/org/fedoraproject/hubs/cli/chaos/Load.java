package org.fedoraproject.hubs.cli.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;

/** Messages about a few people and teams, and what their feeds must be in the end. Used by one thread. */
final class Load {

    /** Somebody whom the directory names, and of whom {@link #messages} say nothing. */
    static final String GREETED = "person0";

    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");
    private static final Topic TOPIC = new Topic("org.fedoraproject.prod.gardening.plant.watered");

    private static final Comparator<BusMessage> NEWEST_FIRST = Comparator.comparing(BusMessage::sentAt)
            .thenComparing(BusMessage::id)
            .reversed();

    private static final List<String> DESCRIBED = names("person", 13);
    private static final List<String> NEWCOMERS = names("newcomer", 6);
    private static final List<String> TEAMS = names("team", 4);

    private final List<BusMessage> messages = new ArrayList<>();
    private final Random random;

    Load(int count, Random random) {
        this.random = random;
        List<String> people = new ArrayList<>(DESCRIBED.subList(1, DESCRIBED.size()));
        people.addAll(NEWCOMERS);
        for (int n = 0; n < count; n++) {
            Instant sent = NOON.minusSeconds(random.nextInt(1 + count / 3));
            // Every second message concerns the first team, so that its feed overflows.
            List<String> teams = new ArrayList<>(n % 2 == 0 ? TEAMS.subList(0, 1) : List.of());
            teams.add(TEAMS.get(1 + random.nextInt(TEAMS.size() - 1)));
            List<String> concerned = IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(i -> people.get(random.nextInt(people.size())))
                    .toList();
            messages.add(message("message-" + n, sent, new HashSet<>(concerned), teams));
        }
    }

    /** All of them, each once. */
    List<BusMessage> messages() {
        return List.copyOf(messages);
    }

    /** About {@link #GREETED}: one message, however often it is made. */
    static BusMessage greeting() {
        return message("greeting", NOON, List.of(GREETED), List.of());
    }

    /** In so many portions; every seventh message comes again, in its portion or in a later one. */
    List<List<BusMessage>> portions(int count) {
        List<List<BusMessage>> portions = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> portions.add(new ArrayList<>()));
        for (int n = 0; n < messages.size(); n++) {
            int portion = (int) ((long) n * count / messages.size());
            portions.get(portion).add(messages.get(n));
            if (n % 7 == 0) {
                portions.get(portion + random.nextInt(count - portion)).add(messages.get(n));
            }
        }
        return portions;
    }

    /** The directory file's text. */
    static String directory() {
        StringBuilder text = new StringBuilder("people:\n");
        DESCRIBED.forEach(name -> text.append("  - username: ").append(name).append('\n'));
        text.append("teams:\n");
        TEAMS.forEach(name -> text.append("  - name: ").append(name).append('\n'));
        return text.toString();
    }

    /** The newest ids of each feed: everything there is to know about feeds, in a few lines. */
    Map<String, List<String>> model() {
        Map<String, NavigableSet<BusMessage>> all = new TreeMap<>();
        List<BusMessage> published = new ArrayList<>(messages);
        published.add(greeting());
        for (BusMessage message : published) {
            message.users().forEach(name -> feed(all, "u/" + name).add(message));
            message.groups().forEach(name -> feed(all, "t/" + name).add(message));
        }
        Map<String, List<String>> newest = new LinkedHashMap<>();
        all.forEach((feed, about) -> newest.put(
                feed,
                about.stream()
                        .limit(Feed.MAX_ENTRIES)
                        .map(message -> message.id().value())
                        .toList()));
        return newest;
    }

    private static NavigableSet<BusMessage> feed(Map<String, NavigableSet<BusMessage>> all, String name) {
        return all.computeIfAbsent(name, key -> new TreeSet<>(NEWEST_FIRST));
    }

    private static BusMessage message(String id, Instant sent, Collection<String> people, List<String> teams) {
        return new BusMessage(
                id,
                TOPIC,
                sent,
                Severity.INFO,
                null,
                null,
                List.copyOf(people),
                teams,
                List.of(),
                JsonNodeFactory.instance.objectNode().put("plant", id));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
    }
}

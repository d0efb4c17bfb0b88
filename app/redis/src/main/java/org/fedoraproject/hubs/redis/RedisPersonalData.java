package org.fedoraproject.hubs.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.LiveStreams;

/**
 * What Redis holds about a person: widget data and dead letters in which their name stands as a JSON text. Forgotten data is asked for
 * anew, so that the widgets that showed it show what is left. Looks at all that is cached; that is rare. Thread-safe.
 */
final class RedisPersonalData implements PersonalData {

    private static final Pattern KEY = Pattern.compile(".*cache:(?<placement>\\d{1,18}):(?<function>[^:]+):[^:]*");

    /** Keys looked at in one step. */
    private static final int STEP = 500;

    private final RedisConnections connections;
    private final RefreshQueue refreshes;
    private final DeadLetters letters;
    private final LiveStreams streams;

    RedisPersonalData(RedisConnections connections, RefreshQueue refreshes, DeadLetters letters, LiveStreams streams) {
        this.connections = connections;
        this.refreshes = refreshes;
        this.letters = letters;
        this.streams = streams;
    }

    @Override
    public String store() {
        return "redis";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public JsonNode export(String username) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode cached = all.putArray("cached");
        for (KeyValue<String, String> value : cachedAbout(username)) {
            cached.addObject().put("key", value.getKey()).put("value", value.getValue());
        }
        ArrayNode dead = all.putArray("dead_letters");
        for (DeadLetter letter : lettersAbout(username)) {
            dead.addObject()
                    .put("id", letter.id())
                    .put("subject", letter.subject())
                    .put("reason", letter.reason())
                    .put("content", letter.content());
        }
        return all;
    }

    @Override
    public Erased erase(String username) {
        List<KeyValue<String, String>> cached = cachedAbout(username);
        List<RefreshWidget> anew = new ArrayList<>();
        for (KeyValue<String, String> value : cached) {
            guarded("forget a value", () -> connections.call(redis -> redis.del(value.getKey())));
            Matcher key = KEY.matcher(value.getKey());
            if (key.matches()) {
                anew.add(new RefreshWidget(
                        new PlacementId(Long.parseLong(key.group("placement"))), key.group("function")));
            }
        }
        if (!anew.isEmpty()) {
            refreshes.request(anew);
        }
        List<DeadLetter> about = lettersAbout(username);
        about.forEach(letter -> letters.drop(letter.id()));
        streams.endPerson(username);
        return new Erased(cached.size() + about.size(), Set.of());
    }

    private List<DeadLetter> lettersAbout(String username) {
        return letters.list(PipelineLimits.MAX_LETTERS).stream()
                .filter(letter -> isNamed(username, letter.content()) || isNamed(username, letter.reason()))
                .toList();
    }

    private static boolean isNamed(String username, String json) {
        return json.contains('"' + username + '"') || json.contains("u/" + username + '"');
    }

    private List<KeyValue<String, String>> cachedAbout(String username) {
        List<KeyValue<String, String>> found = new ArrayList<>();
        ScanArgs args = ScanArgs.Builder.matches(connections.key("cache:*")).limit(STEP);
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            KeyScanCursor<String> page =
                    guarded("look at what is cached", () -> connections.call(redis -> redis.scan(from, args)));
            if (!page.getKeys().isEmpty()) {
                String[] keys = page.getKeys().toArray(String[]::new);
                guarded("read what is cached", () -> connections.call(redis -> redis.mget(keys))).stream()
                        .filter(value -> value.hasValue() && isNamed(username, value.getValue()))
                        .forEach(found::add);
            }
            cursor = page;
        } while (!cursor.isFinished());
        return found;
    }

    private <T> T guarded(String what, Supplier<T> step) {
        try {
            return step.get();
        } catch (RedisException e) {
            throw new CacheException("cannot " + what + ": " + Trouble.of(e, connections.configuration()), e);
        }
    }
}

package org.fedoraproject.hubs.cli.dead;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;

/** What the commands about dead letters share. Needs Redis alone, and no context. Stateless. */
final class Letters {

    private Letters() {}

    /** Does something with them; returns an exit code. */
    static int with(StoreOptions stores, ToIntFunction<DeadLetters> action) {
        String url = StoreOptions.required(stores.settings(), "hubs.redis.url", "Redis");
        try (RedisQueues queues = RedisQueues.open(RedisConfiguration.at(url))) {
            return action.applyAsInt(queues.deadLetters());
        }
    }

    /** A letter without its content, as JSON has it. */
    static Map<String, Object> shape(DeadLetter letter) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", letter.id());
        shape.put("stage", stage(letter));
        shape.put("at", DateTimeFormatter.ISO_INSTANT.format(letter.at()));
        shape.put("subject", letter.subject());
        shape.put("reason", letter.reason());
        shape.put("size", letter.size());
        return shape;
    }

    static String stage(DeadLetter letter) {
        return letter.stage().name().toLowerCase(Locale.ROOT);
    }
}

package org.fedoraproject.hubs.redis;

import io.lettuce.core.SetArgs;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.Update;

/**
 * The key of topic tokens is {@code hubs:tokens:key}, made by whoever comes first; {@code hubs:ends} holds whose streams ended and where in
 * the stream of updates that was, {@code hubs:ends:age} when. Thread-safe.
 */
final class RedisLiveStreams implements LiveStreams {

    private static final int KEY_BYTES = 32;

    private static final String KEEP_FOR =
            Long.toString(TOKEN_LIFE.plusMinutes(1).toMillis());

    private final RedisPipe pipe;

    private final SecureRandom random = new SecureRandom();

    RedisLiveStreams(RedisPipe pipe) {
        this.pipe = pipe;
    }

    @Override
    public byte[] key() {
        String name = pipe.key("tokens:key");
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        String offered = Base64.getEncoder().encodeToString(fresh);
        String found = pipe.call("read the key of topic tokens", redis -> {
            String present = redis.get(name);
            if (present != null) {
                return present;
            }
            redis.set(name, offered, SetArgs.Builder.nx());
            // Read again: somebody else may have been first.
            String stored = redis.get(name);
            return stored == null ? offered : stored;
        });
        return Base64.getDecoder().decode(found);
    }

    @Override
    public void end(Ended whose) {
        Update update = whose.update();
        pipe.run(
                "end event streams",
                RedisScript.END,
                List.of(whose.text(), update.data(), KEEP_FOR, update.topic(), update.event()));
    }

    @Override
    public List<Ending> recent() {
        return pipe.call("ask whose event streams ended", redis -> redis.hgetall(pipe.key("ends"))).entrySet().stream()
                .flatMap(entry -> ending(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Ending> ending(String whose, String at) {
        return Ended.parse(whose).map(ended -> new Ending(ended, StreamPosition.parse(at))).stream();
    }
}

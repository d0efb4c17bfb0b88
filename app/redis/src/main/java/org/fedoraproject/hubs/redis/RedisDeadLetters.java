package org.fedoraproject.hubs.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.LetterContent;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.WorkKind;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.update.StreamPosition;

/** The stream {@code hubs:dead}, about the newest 10,000. Thread-safe. */
final class RedisDeadLetters implements DeadLetters {

    private static final Pattern ID = Pattern.compile("\\d{1,19}-\\d{1,19}");

    private final RedisPipe pipe;

    private final String key;

    RedisDeadLetters(RedisPipe pipe) {
        this.pipe = pipe;
        this.key = pipe.key("dead");
    }

    @Override
    public void keepDelivery(String subject, String reason, byte[] content) {
        pipe.run(
                "keep an undecodable delivery",
                RedisScript.LETTER,
                List.of(
                        DeadLetter.Stage.LISTENER.name(),
                        PlainText.clean(subject, WorkKind.MAX_SUBJECT),
                        PlainText.clean(reason, WorkKind.MAX_REASON),
                        Integer.toString(content.length),
                        LetterContent.of(content)));
    }

    @Override
    public List<DeadLetter> list(int limit) {
        return pipe
                .call("list dead letters", redis -> redis.xrevrange(key, Range.unbounded(), Limit.from(limit)))
                .stream()
                .map(RedisDeadLetters::letter)
                .toList();
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return pipe.call("read dead letter " + id, redis -> redis.xrange(key, Range.create(id, id))).stream()
                .findFirst()
                .map(RedisDeadLetters::letter);
    }

    @Override
    public long count() {
        return pipe.call("count dead letters", redis -> redis.xlen(key));
    }

    @Override
    public boolean retry(String id) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        String gap = Long.toString(pipe.limits().refreshGap().toMillis());
        return RedisPipe.number(pipe.run("retry dead letter " + id, RedisScript.RETRY, List.of(id, gap))) == 1;
    }

    @Override
    public boolean drop(String id) {
        return ID.matcher(id).matches() && pipe.call("drop dead letter " + id, redis -> redis.xdel(key, id)) == 1;
    }

    private static DeadLetter letter(StreamMessage<String, String> entry) {
        Map<String, String> fields = entry.getBody() == null ? Map.of() : entry.getBody();
        int size = number(fields.getOrDefault("size", "0"));
        String content = fields.getOrDefault("content", "");
        // The cut may have gone through a character.
        boolean broken = size > PipelineLimits.MAX_LETTER_BYTES && content.endsWith("\uFFFD");
        return new DeadLetter(
                entry.getId(),
                stage(fields.getOrDefault("stage", "")),
                PlainText.clean(fields.get("subject"), WorkKind.MAX_SUBJECT),
                PlainText.clean(fields.get("reason"), WorkKind.MAX_REASON),
                Instant.ofEpochMilli(StreamPosition.parse(entry.getId()).millis()),
                size,
                broken ? content.replaceAll("\uFFFD+$", "") : content);
    }

    private static DeadLetter.Stage stage(String name) {
        for (DeadLetter.Stage stage : DeadLetter.Stage.values()) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        return DeadLetter.Stage.LISTENER;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}

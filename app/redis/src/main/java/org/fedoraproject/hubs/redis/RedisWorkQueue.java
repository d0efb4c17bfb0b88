package org.fedoraproject.hubs.redis;

import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.queue.WorkKind;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream with one consumer group. Acknowledged entries are deleted, so the stream's length is what there is to do. Thread-safe but for
 * the consumer names, as the port says.
 */
final class RedisWorkQueue<T> implements WorkQueue<T> {

    private final RedisPipe pipe;

    private final WorkKind<T> kind;

    private final String group;

    RedisWorkQueue(RedisPipe pipe, WorkKind<T> kind, String group) {
        this.pipe = pipe;
        this.kind = kind;
        this.group = group;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public List<UnitOfWork<T>> lease(String consumer, int max, Duration wait) {
        List<UnitOfWork<T>> units = new ArrayList<>();
        for (StreamMessage<String, String> entry : pipe.readGroup(kind.name(), group, consumer, max, wait)) {
            readOrBury(
                            entry.getId(),
                            entry.getBody() == null ? null : entry.getBody().get("p"),
                            1)
                    .ifPresent(units::add);
        }
        return units;
    }

    private Optional<UnitOfWork<T>> readOrBury(String id, @Nullable String payload, long deliveries) {
        try {
            if (payload == null) {
                throw new MalformedJsonException("it has no payload");
            }
            return Optional.of(new UnitOfWork<>(id, BoundedJson.read(payload, kind.type()), deliveries));
        } catch (MalformedJsonException | IllegalArgumentException e) {
            bury(id, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public List<UnitOfWork<T>> reclaim(String consumer) {
        Optional<UnitOfWork<T>> unit = Optional.empty();
        List<Object> row = takeOver(consumer);
        while (!row.isEmpty() && unit.isEmpty()) {
            unit = readOrBury((String) row.get(0), payload(RedisPipe.asList(row.get(1))), (Long) row.get(2));
            if (unit.isEmpty()) {
                row = takeOver(consumer);
            }
        }
        return unit.map(List::of).orElseGet(List::of);
    }

    private List<Object> takeOver(String consumer) {
        List<String> arguments = List.of(
                kind.name(),
                group,
                consumer,
                Long.toString(pipe.limits().claimTime().toMillis()),
                Integer.toString(PipelineLimits.MAX_ATTEMPTS),
                kind.stage().name(),
                PipelineLimits.crashReason());
        return pipe.runInGroup("reclaim from " + kind.name(), RedisScript.RECLAIM, arguments);
    }

    private static @Nullable String payload(List<Object> fields) {
        int at = fields.indexOf("p");
        return at < 0 || at % 2 != 0 ? null : (String) fields.get(at + 1);
    }

    @Override
    public Set<String> keep(String consumer, Collection<String> unitIds) {
        List<String> arguments = new ArrayList<>(List.of(kind.name(), group, consumer));
        arguments.addAll(unitIds);
        Set<String> held = new LinkedHashSet<>();
        pipe.runInGroup("keep units of " + kind.name(), RedisScript.KEEP, arguments)
                .forEach(id -> held.add((String) id));
        return held;
    }

    @Override
    public Set<String> finish(List<Finished> finished) {
        ScriptBatches batches = new ScriptBatches(List.of(
                kind.name(), group, Long.toString(pipe.limits().refreshGap().toMillis())));
        finished.forEach(one -> batches.add(OutputArguments.of(one)));
        List<Object> answers = new ArrayList<>();
        for (List<String> batch : batches.all()) {
            answers.addAll(
                    pipe.run("finish " + finished.size() + " unit(s) of " + kind.name(), RedisScript.FINISH, batch));
        }
        Set<String> counted = new LinkedHashSet<>();
        for (int i = 0; i < finished.size(); i++) {
            if (answers.get(i).equals(1L)) {
                counted.add(finished.get(i).unitId());
            }
        }
        return counted;
    }

    @Override
    public void bury(UnitOfWork<T> unit, String reason) {
        bury(unit.id(), reason);
    }

    private void bury(String id, String reason) {
        pipe.run(
                "bury unit " + id + " of " + kind.name(),
                RedisScript.BURY,
                List.of(
                        kind.name(),
                        group,
                        id,
                        kind.stage().name(),
                        org.fedoraproject.hubs.core.text.PlainText.clean(reason, WorkKind.MAX_REASON)));
    }

    @Override
    public QueueStatus status() {
        List<Object> row =
                pipe.run("ask how " + kind.name() + " stands", RedisScript.STATUS, List.of(kind.name(), group));
        return new QueueStatus((Long) row.get(0), (Long) row.get(1), Duration.ofMillis((Long) row.get(2)));
    }
}

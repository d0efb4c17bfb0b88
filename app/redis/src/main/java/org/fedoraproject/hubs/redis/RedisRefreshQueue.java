package org.fedoraproject.hubs.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.RetryPolicy;
import org.fedoraproject.hubs.core.queue.WorkKind;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.update.Update;

/**
 * The coalescing set: {@code hubs:refresh:ready} by due time, {@code :lease} by end of lease, {@code :gen} how often asked, {@code :wake}
 * a short list of tokens on which idle workers wait. Thread-safe.
 */
final class RedisRefreshQueue implements RefreshQueue {

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private static final String GIVEN_UP = "its worker died or hung " + PipelineLimits.MAX_ATTEMPTS + " times";

    private final RedisPipe pipe;

    RedisRefreshQueue(RedisPipe pipe) {
        this.pipe = pipe;
    }

    private String gap() {
        return Long.toString(pipe.limits().refreshGap().toMillis());
    }

    @Override
    public void request(Collection<? extends Coalesced> jobs) {
        ScriptBatches batches = new ScriptBatches(List.of(gap()));
        jobs.forEach(job -> batches.add(List.of(job.text())));
        batches.all().forEach(batch -> pipe.run("ask for refreshes", RedisScript.REQUEST, batch));
    }

    @Override
    public List<Lease> lease(int max, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            Claim claim = claim(max);
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (!claim.leases().isEmpty() || left <= 0 || Thread.currentThread().isInterrupted()) {
                return claim.leases();
            }
            awaitWake(claim.nextMillis() < 0 ? left : Math.min(left, claim.nextMillis()));
        }
    }

    /** @param nextMillis until something may be due; negative when nothing waits */
    private record Claim(long nextMillis, List<Lease> leases) {}

    private Claim claim(int max) {
        PipelineLimits limits = pipe.limits();
        List<Object> row = pipe.run(
                "lease refreshes",
                RedisScript.CLAIM,
                List.of(
                        Integer.toString(max),
                        Long.toString(limits.refreshLease().toMillis()),
                        gap(),
                        Integer.toString(PipelineLimits.MAX_ATTEMPTS),
                        UUID.randomUUID().toString(),
                        GIVEN_UP));
        List<Lease> leases = new ArrayList<>();
        for (int i = 1; i < row.size(); i += 4) {
            leases.add(new Lease(
                    Coalesced.parse((String) row.get(i)),
                    (String) row.get(i + 1),
                    Long.parseLong((String) row.get(i + 2)),
                    ((Long) row.get(i + 3)).intValue()));
        }
        return new Claim((Long) row.getFirst(), leases);
    }

    /** Until a token comes or something is due by the clock; at least long enough not to spin. */
    private void awaitWake(long millis) {
        Duration wait = Duration.ofMillis(Math.clamp(millis, 10, 5_000));
        pipe.block(
                "wait for refreshes",
                wait,
                redis -> redis.blpop(wait.toMillis() / 1000.0, pipe.key("refresh:wake")) == null ? "" : "woken");
    }

    @Override
    public boolean done(Lease lease, List<Update> updates) {
        List<String> arguments = new ArrayList<>(List.of(lease.job().text(), lease.token(), gap()));
        arguments.addAll(OutputArguments.of(updates));
        return RedisPipe.number(pipe.run("finish refresh " + lease.job().text(), RedisScript.DONE, arguments)) == 1;
    }

    @Override
    public void failed(Lease lease, String reason) {
        RetryPolicy backOff = new RetryPolicy(pipe.limits().refreshBackOff(), LONGEST_BACK_OFF);
        pipe.run(
                "put off refresh " + lease.job().text(),
                RedisScript.FAIL,
                List.of(
                        lease.job().text(),
                        lease.token(),
                        gap(),
                        Integer.toString(PipelineLimits.MAX_ATTEMPTS),
                        Long.toString(backOff.pauseAfter(lease.attempt()).toMillis()),
                        PlainText.clean(reason, WorkKind.MAX_REASON)));
    }

    @Override
    public QueueStatus status() {
        return pipe.call("ask how refreshes stand", redis -> {
            long ready = redis.zcard(pipe.key("refresh:ready"));
            long leased = redis.zcard(pipe.key("refresh:lease"));
            double due = redis.zrangeWithScores(pipe.key("refresh:ready"), 0, 0).stream()
                    .mapToDouble(first -> first.getScore())
                    .findFirst()
                    .orElse(Double.MAX_VALUE);
            long late = (long) Math.max(0, System.currentTimeMillis() - due);
            return new QueueStatus(ready + leased, leased, Duration.ofMillis(late));
        });
    }
}

package org.fedoraproject.hubs.core.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The dead letters of an {@link InMemoryPipeline}. */
final class InMemoryDeadLetters implements DeadLetters {

    private final Shared shared;

    private final LetterRetry retry;

    private final LinkedHashMap<String, DeadLetter> letters = new LinkedHashMap<>();

    private final Map<Coalesced, String> refreshes = new LinkedHashMap<>();

    /** Puts a letter's content back where it died; false when that cannot be. Runs under the lock. */
    interface LetterRetry {

        boolean putBack(DeadLetter letter);
    }

    InMemoryDeadLetters(Shared shared, LetterRetry retry) {
        this.shared = shared;
        this.retry = retry;
    }

    /** Only under the lock. */
    void clear() {
        letters.clear();
        refreshes.clear();
    }

    /** Only under the lock. */
    <T> void bury(WorkKind<T> kind, T payload, String reason) {
        keep(
                kind.stage(),
                kind.subject(payload),
                reason,
                BoundedJson.write(payload).getBytes(StandardCharsets.UTF_8));
    }

    /** One letter a refresh: a widget that stays broken must not push everything else out. Only under the lock. */
    void buryRefresh(Coalesced job, String reason) {
        String former = refreshes.remove(job);
        if (former != null) {
            letters.remove(former);
        }
        byte[] content = job.text().getBytes(StandardCharsets.UTF_8);
        refreshes.put(job, keep(DeadLetter.Stage.REFRESH, LetterContent.subject(job), reason, content));
    }

    private String keep(DeadLetter.Stage stage, String subject, String reason, byte[] content) {
        String id = shared.nextId();
        letters.put(
                id,
                new DeadLetter(
                        id,
                        stage,
                        PlainText.clean(subject, WorkKind.MAX_SUBJECT),
                        PlainText.clean(reason, WorkKind.MAX_REASON),
                        Instant.ofEpochMilli(shared.now()),
                        content.length,
                        LetterContent.of(content)));
        if (letters.size() > PipelineLimits.MAX_LETTERS) {
            forget(Objects.requireNonNull(letters.firstEntry()).getKey());
        }
        return id;
    }

    private @Nullable DeadLetter forget(String id) {
        refreshes.values().remove(id);
        return letters.remove(id);
    }

    @Override
    public void keepDelivery(String subject, String reason, byte[] content) {
        shared.atomically(() -> keep(DeadLetter.Stage.LISTENER, subject, reason, content));
    }

    @Override
    public List<DeadLetter> list(int limit) {
        return shared.atomically(() -> {
            List<DeadLetter> newestFirst =
                    new ArrayList<>(letters.sequencedValues().reversed());
            return List.copyOf(newestFirst.subList(0, Math.min(limit, newestFirst.size())));
        });
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return shared.atomically(() -> Optional.ofNullable(letters.get(id)));
    }

    @Override
    public long count() {
        return shared.atomically(() -> (long) letters.size());
    }

    @Override
    public boolean retry(String id) {
        return shared.atomically(() -> {
            DeadLetter letter = letters.get(id);
            boolean back = letter != null && !LetterContent.isCut(letter) && retry.putBack(letter);
            if (back) {
                forget(id);
            }
            return back;
        });
    }

    @Override
    public boolean drop(String id) {
        return shared.atomically(() -> forget(id) != null);
    }
}

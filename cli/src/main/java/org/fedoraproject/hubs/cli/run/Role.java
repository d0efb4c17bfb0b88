package org.fedoraproject.hubs.cli.run;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.embedded.Store;

/** The daemon processes, in the order in which they are listed. A role's class is loaded when it starts. */
public enum Role {
    /** Bus to queue. */
    LISTENER("listener.ListenerApplication", "Take messages from the bus."),
    /** Message to jobs. */
    TRIAGE("triage.TriageApplication", "Decide what each message changes."),
    /** Job to feeds and widget data. */
    WORKER("worker.WorkerApplication", "Write feeds and compute widget data."),
    /** Update to browsers. */
    SSE("sse.SseApplication", "Tell open pages what has changed."),
    /** Pages. */
    WEB("web.WebApplication", "Serve pages, feeds and the API.");

    private static final String BASE = "org.fedoraproject.hubs.";

    private final String application;
    private final String description;

    Role(String application, String description) {
        this.application = BASE + application;
        this.description = description;
    }

    /** As typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does, one sentence. */
    public String description() {
        return description;
    }

    /** What it needs. */
    public Set<Store> stores() {
        return switch (this) {
            case LISTENER -> Set.of(Store.REDIS, Store.POSTGRES, Store.BROKER);
            case TRIAGE -> Set.of(Store.REDIS, Store.POSTGRES);
            case WORKER -> Set.of(Store.REDIS, Store.POSTGRES, Store.MONGO);
            case SSE -> Set.of(Store.REDIS);
            case WEB -> Set.of(Store.REDIS, Store.POSTGRES, Store.MONGO, Store.BROKER);
        };
    }

    /** The role of a word; empty when there is none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /**
     * Starts it and waits until it works.
     *
     * @throws InterruptedException when it is stopped while it waits for its stores
     */
    public RunningRole start(Map<String, Object> settings) throws InterruptedException {
        try {
            return (RunningRole)
                    Class.forName(application).getMethod("start", Map.class).invoke(null, settings);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new RoleFailure(this, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new CommandFailure(ExitCode.FAILED, "this build has no role " + word());
        }
    }
}

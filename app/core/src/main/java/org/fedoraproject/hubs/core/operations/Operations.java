package org.fedoraproject.hubs.core.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;

/**
 * What an operator may ask a role: alive, ready, metrics. Transport-free, so that every role serves it in its own way ({@link
 * ManagementServer} where it has no other port). Thread-safe.
 */
public final class Operations implements AutoCloseable {

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param contentType of the body
     * @param body text
     */
    public record Answer(int status, String contentType, String body) {}

    private final String role;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<HealthCheck> checks;

    /**
     * @param role name of the role, a label of every metric
     * @param checks what it depends on
     */
    public Operations(String role, List<? extends HealthCheck> checks) {
        this.role = role;
        this.checks = List.copyOf(checks);
        metrics.config().commonTags("role", role);
        new JvmMemoryMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
    }

    /** Where a role counts. */
    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /** Answers {@code /healthz/live}, {@code /healthz/ready} and {@code /metrics}; 404 for any other path. */
    public Answer answer(String path) {
        return switch (path) {
            case "/healthz/live" ->
                new Answer(200, "application/json", "{\"status\":\"UP\",\"role\":\"" + role + "\"}");
            case "/healthz/ready" -> ready();
            case "/metrics" -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
            default -> new Answer(404, "text/plain; charset=utf-8", "Try /healthz/live, /healthz/ready or /metrics.\n");
        };
    }

    private Answer ready() {
        List<Health.State> states = new ArrayList<>();
        ObjectNode out = BoundedJson.mapper().createObjectNode();
        ArrayNode rows = out.putArray("checks");
        for (HealthCheck check : checks) {
            Health health = check.check();
            states.add(health.state());
            rows.addObject()
                    .put("name", check.name())
                    .put("status", health.state().name())
                    .put("detail", health.detail());
        }
        Health.State worst = states.stream().max(Enum::compareTo).orElse(Health.State.UP);
        out.put("status", worst.name()).put("role", role);
        return new Answer(worst == Health.State.DOWN ? 503 : 200, "application/json", out.toString());
    }

    @Override
    public void close() {
        metrics.close();
    }
}

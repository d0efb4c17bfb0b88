package org.fedoraproject.hubs.messages.ci;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/**
 * Understands the test pipelines: the former ones of CentOS CI ({@code ci.pipeline.…}, in older messages {@code allpackages.pipeline.…}) and
 * CI Messages ({@code ci.<artifact>.<event>.<state>}), which any system may send.
 */
@Singleton
final class CiProcessor implements MessageProcessor {

    private static final String PIPELINE = "pipeline.";

    @Override
    public Set<String> applications() {
        return Set.of("ci", "allpackages", "container");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        return action.startsWith(PIPELINE)
                ? PipelineMessages.read(message, action.substring(PIPELINE.length()))
                : CiMessages.read(message, action);
    }
}

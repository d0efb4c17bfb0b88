package org.fedoraproject.hubs.messages.bodhi;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the update system. */
@Singleton
final class BodhiProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("bodhi");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        return switch (action.indexOf('.') < 0 ? action : action.substring(0, action.indexOf('.'))) {
            case "update", "errata" -> new UpdateMessages(message).read(action);
            case "buildroot_override" -> OverrideMessages.read(message, action);
            case "compose", "composer", "mashtask", "masher", "updates", "repo" ->
                new ComposeMessages(message).read(action);
            case "stack" -> StackMessages.read(message, action);
            default -> Optional.empty();
        };
    }
}

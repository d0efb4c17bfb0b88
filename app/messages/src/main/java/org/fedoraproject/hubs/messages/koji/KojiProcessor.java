package org.fedoraproject.hubs.messages.koji;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the build system. */
@Singleton
final class KojiProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("buildsys");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        return switch (action) {
            case "build.state.change" -> new BuildMessages(message).stateChange();
            case "tag", "untag" -> new BuildMessages(message).tag(action);
            case "task.state.change" -> TaskMessages.read(message);
            case "rpm.sign" -> new RepositoryMessages(message).sign();
            case "package.list.change" -> new RepositoryMessages(message).listChange();
            case "repo.init", "repo.done" -> new RepositoryMessages(message).repository(action);
            default -> Optional.empty();
        };
    }
}

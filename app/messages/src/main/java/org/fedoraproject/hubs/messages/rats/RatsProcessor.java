package org.fedoraproject.hubs.messages.rats;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands requests to run a test again. */
@Singleton
final class RatsProcessor implements MessageProcessor {

    private static final String SOURCES = "https://src.fedoraproject.org/";
    private static final String TEST = "test.";
    private static final Pattern PULL_REQUEST = Pattern.compile("[^\\s:]+/pull-request/\\d+");

    @Override
    public Set<String> applications() {
        return Set.of("rats");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.startsWith(TEST)) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String test = body.text("test").isEmpty() ? action.substring(TEST.length()) : body.text("test");
        String subject = body.text("identifier");
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .object("tests/" + subject)
                .icon("refresh")
                .kind("test");
        if (PULL_REQUEST.matcher(subject).matches()) {
            findings.link(SOURCES + subject)
                    .repository("src.fedoraproject.org", subject.substring(0, subject.lastIndexOf("/pull-request/")));
        }
        return Optional.of(findings.says(findings.byAgent()
                .text(" asked for a run of ")
                .object(test)
                .maybe(" on ", Mark.OBJECT, readable(subject))));
    }

    /** {@code rpms/lantern/pull-request/7} as people write it. */
    private static String readable(String subject) {
        return subject.replaceFirst("/pull-request/(\\d+)$", "#$1");
    }
}

package org.fedoraproject.hubs.messages.compose;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the nightly composes. Topics hold the branch and the step: {@code compose.rawhide.rsync.start}. */
@Singleton
final class ComposeProcessor implements MessageProcessor {

    /** Where all composes are, for those that do not tell their own place. */
    private static final String ALL = "https://kojipkgs.fedoraproject.org/compose/";

    private static final Set<String> ENDS = Set.of("complete", "done", "stop");

    @Override
    public Set<String> applications() {
        return Set.of("compose");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        List<String> words = List.of(action.split("\\."));
        boolean begins = words.getLast().equals("start");
        if (words.size() < 2 || !(begins || ENDS.contains(words.getLast()))) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        ComposeSubject subject = ComposeSubject.of(body, words.getFirst());
        Findings findings = Findings.of(message)
                .object("composes/" + subject.name())
                .icon("build")
                .kind("compose")
                .link(body.keys().contains("location") ? body.text("location") : ALL);
        ComposeStep step = ComposeStep.of(String.join(".", words.subList(1, words.size() - 1)));
        return Optional.of(findings.says(Phrase.about(null)
                .text(step.before(subject.hasId()))
                .object(subject.name())
                .maybe(" for ", Mark.TEXT, subject.architecture())
                .text(" ")
                .outcome(begins ? step.beginning() : step.end())));
    }
}

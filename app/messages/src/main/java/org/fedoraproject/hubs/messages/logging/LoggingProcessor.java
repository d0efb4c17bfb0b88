package org.fedoraproject.hubs.messages.logging;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the statistics of downloads: {@code logging.stats.<work>.<start|finish|…>}. Every value is text, results too. */
@Singleton
final class LoggingProcessor implements MessageProcessor {

    private static final Pattern TOPIC =
            Pattern.compile("stats\\.(.+?)\\.(start|finish|skip|sort|fail\\.retry|fail\\.final)");

    @Override
    public Set<String> applications() {
        return Set.of("logging");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Matcher topic = TOPIC.matcher(action);
        if (!topic.matches()) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        StatisticsWork work = StatisticsWork.of(topic.group(1));
        String became = work.became(ending(topic.group(2), body.text("result")));
        Phrase phrase = Phrase.about(null)
                .text(work.subject())
                .maybe(" ", Mark.OBJECT, body.text("command"))
                .maybe(" of ", Mark.OBJECT, body.text("synced_host"))
                .maybe(" of ", Mark.TEXT, body.text("log_date"))
                .text(" ")
                .outcome(became)
                .maybe(": ", Mark.TEXT, body.text("reason"));
        return Optional.of(
                Findings.of(message).icon("chart").kind(topic.group(1)).says(phrase));
    }

    /** How it ended: a step that is over but whose result is not 0 has failed. */
    private static String ending(String word, String result) {
        boolean failed = word.equals("finish") && !(result.isEmpty() || result.equals("0"));
        return failed ? "fail.final" : word;
    }
}

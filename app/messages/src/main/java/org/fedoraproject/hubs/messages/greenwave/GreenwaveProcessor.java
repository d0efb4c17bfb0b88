package org.fedoraproject.hubs.messages.greenwave;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Greenwave, whose older messages spell "satisfied" in a way of their own. */
@Singleton
final class GreenwaveProcessor implements MessageProcessor {

    /** {@code bodhi_update_push_stable_critpath}: what an update may become. */
    private static final Pattern PUSH = Pattern.compile("bodhi_update_push_(testing|stable)(?:_.*)?");

    private static final String RESULTS = "https://taskotron.fedoraproject.org/resultsdb/results?";
    private static final String BUILD = "koji_build";
    private static final String UPDATE = "bodhi_update";

    @Override
    public Set<String> applications() {
        return Set.of("greenwave");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("decision.update")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).icon("check").kind("decision");
        List<Fields> subjects = body.each("subject");
        String item = body.text("subject_identifier");
        String type = body.text("subject_type");
        for (Fields subject : subjects) {
            told(findings, subject.text("type"), subject.text("item"));
        }
        if (subjects.isEmpty()) {
            told(findings, type, item);
        } else if (item.isEmpty()) {
            item = subjects.getFirst().text("item");
            type = subjects.getFirst().text("type");
        }
        if (message.schema() == null && !subjects.isEmpty()) {
            findings.link(RESULTS + query(subjects.getFirst()));
        } else if (type.equals(UPDATE)) {
            findings.page("https://bodhi.fedoraproject.org/updates/" + item);
        }
        return Optional.of(findings.says(decision(subject(type, item), body)));
    }

    private static void told(Findings findings, String type, String item) {
        switch (type) {
            case BUILD -> findings.packages(BuildName.packageOf(item)).object("builds/" + item);
            case UPDATE -> findings.object("updates/" + item);
            default -> findings.object("items/" + item);
        }
    }

    private static Phrase subject(String type, String item) {
        Phrase phrase = Phrase.about(null);
        if (item.isEmpty()) {
            return phrase.text("Something");
        }
        if (type.equals(BUILD)) {
            return phrase.pkg(BuildName.packageOf(item)).maybe(" ", Mark.OBJECT, BuildName.versionOf(item));
        }
        return phrase.text(type.equals(UPDATE) ? "The update " : "").object(item);
    }

    private static Phrase decision(Phrase phrase, Fields body) {
        boolean yes = body.isTrue("policies_satisfied") || body.isTrue("policies_satisified");
        String context = body.text("decision_context");
        Matcher push = PUSH.matcher(context);
        if (push.matches()) {
            phrase.text(" ").outcome(yes ? "may go to " + push.group(1) : "may not go to " + push.group(1) + " yet");
        } else {
            phrase.text(" ").outcome(yes ? "passed" : "has not passed").text(" the gate");
            phrase.maybe(" ", Mark.OBJECT, context.replace('_', ' '));
        }
        return phrase.quote(body.text("summary"));
    }

    /** The subject as a query, keys sorted, as the publisher writes it. */
    private static String query(Fields subject) {
        StringBuilder out = new StringBuilder();
        for (String key : new TreeSet<>(subject.keys())) {
            out.append(out.isEmpty() ? "" : "&")
                    .append(encoded(key))
                    .append('=')
                    .append(encoded(subject.text(key)));
        }
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%7E", "~")
                .replace("*", "%2A");
    }
}

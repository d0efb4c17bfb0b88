package org.fedoraproject.hubs.messages.logdetective;

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

/** Understands Log Detective. What its service answered, errors with addresses in them included, is not repeated. */
@Singleton
final class LogDetectiveProcessor implements MessageProcessor {

    /** A package's sources, where the analysis was asked for. */
    private static final Pattern SOURCES =
            Pattern.compile("https?://(src(?:\\.stg)?\\.fedoraproject\\.org)/(rpms/([^/?#]+))/?");

    @Override
    public Set<String> applications() {
        return Set.of("logdetective");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("analysis")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String build = body.text("target_build");
        Findings findings = Findings.of(message)
                .object("analyses/" + body.text("log_detective_analysis_id"))
                .icon("search")
                .kind("analysis")
                .link(body.text("project_url"));
        Matcher sources = SOURCES.matcher(body.text("project_url"));
        if (sources.matches()) {
            findings.repository(sources.group(1), sources.group(2)).unstatedPackages(sources.group(3));
        }
        return Optional.of(findings.says(words(body, build, sources.matches() ? sources.group(3) : "")));
    }

    private static Phrase words(Fields body, String build, String name) {
        Phrase phrase = Phrase.about(null).text("Log Detective ");
        boolean failed = body.text("status").equals("error");
        Fields answer = body.at("log_detective_response");
        if (failed) {
            phrase.outcome("could not look").text(" into the failed build");
        } else if (answer.isTrue("no_issue_found")) {
            phrase.outcome("found nothing wrong").text(" with the build");
        } else {
            phrase.outcome("looked").text(" into the failed build");
        }
        phrase.maybe(" ", Mark.OBJECT, build).maybe(" of ", Mark.PACKAGE, name);
        return failed ? phrase : phrase.quote(answer.text("explanation.text", "explanation"));
    }
}

package org.fedoraproject.hubs.messages.zanata;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Zanata. */
@Singleton
final class ZanataProcessor implements MessageProcessor {

    private static final String SITE = "https://fedora.zanata.org/iteration/view/";

    @Override
    public Set<String> applications() {
        return Set.of("zanata");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("document.milestone.event")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String project = body.text("project");
        String version = body.text("version");
        String locale = body.text("locale");
        String document = body.text("docId");
        Findings findings = Findings.of(message)
                .object("translations/" + project)
                .icon("language")
                .kind("translation");
        if (!project.isEmpty() && !version.isEmpty() && !locale.isEmpty()) {
            findings.link(SITE + project + "/" + version + "/languages/" + locale);
        }
        return Optional.of(findings.says(Phrase.about(null)
                .object(document.isEmpty() ? "A document" : document)
                .maybe(" of ", Mark.TEXT, project)
                .text(" is now ")
                .outcome(
                        body.text("milestone").isEmpty()
                                ? "translated further"
                                : body.text("milestone").toLowerCase(Locale.ROOT))
                .maybe(" for the language ", Mark.TEXT, locale)));
    }
}

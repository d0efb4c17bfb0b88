package org.fedoraproject.hubs.messages.weblate;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Weblate. What was done stands in the body; topics are made of it and of project, component and language. */
@Singleton
final class WeblateProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("weblate");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String deed = body.text("action");
        if (deed.isEmpty()) {
            return Optional.empty();
        }
        String component = Stream.of(body.text("project"), body.text("component"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("/"));
        Findings findings = Findings.of(message)
                .actor(body.text("user"))
                .users(body.text("author"))
                .object("translations/" + component)
                .icon("language")
                .kind("translation")
                .link(body.text("url"));
        Phrase phrase = Phrase.by(findings.agent(), "Weblate").text(" " + WeblateDeeds.of(deed) + " ");
        phrase.object(component.isEmpty() ? "a project" : component);
        String language = language(body.text("translation"));
        return Optional.of(findings.says(language.isEmpty() ? phrase : phrase.text(" for " + language)));
    }

    /** The language's English name; the code itself where there is none. */
    private static String language(String code) {
        String name = Locale.forLanguageTag(code.replace('_', '-')).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }
}

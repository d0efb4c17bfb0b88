package org.fedoraproject.hubs.messages.mdapi;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the repository metadata. */
@Singleton
final class MdapiProcessor implements MessageProcessor {

    private static final String MIRROR = "https://download.fedoraproject.org/pub/";

    @Override
    public Set<String> applications() {
        return Set.of("mdapi");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("repo.update")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String repository = body.text("name");
        List<String> packages = packages(body);
        Findings findings = Findings.of(message)
                .object("repositories/" + repository)
                .icon("package")
                .kind("repository");
        if (message.schema() == null) {
            String url = body.text("url");
            findings.packages(packages).link(url.isEmpty() || url.contains("://") ? url : MIRROR + url);
        }
        Phrase phrase = Phrase.about(null)
                .text("The repository ")
                .object(repository.isEmpty() ? "without a name" : repository)
                .text(" has new versions of ");
        return Optional.of(findings.says(packages.isEmpty() ? phrase.text("packages") : phrase.packages(packages)));
    }

    /** Older messages list differences: the package first, or last where a path comes first. */
    private static List<String> packages(Fields body) {
        List<String> names = new ArrayList<>(body.texts("packages"));
        for (Fields difference : body.each("differences")) {
            List<String> parts = new ArrayList<>(List.of(difference.text().split("\\s+")));
            difference.each().forEach(part -> parts.add(part.text()));
            names.add(nameIn(parts));
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static String nameIn(List<String> parts) {
        parts.removeIf(String::isEmpty);
        if (parts.isEmpty()) {
            return "";
        }
        String word = parts.getFirst().startsWith("/") ? parts.getLast() : parts.getFirst();
        int parenthesis = word.indexOf('(');
        return (parenthesis < 0 ? word : word.substring(0, parenthesis)).strip();
    }
}

package org.fedoraproject.hubs.messages.koschei;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Koschei. A machine does everything; groups that follow a package are named by present messages. */
@Singleton
final class KoscheiProcessor implements MessageProcessor {

    private static final String FORMER = "https://apps.fedoraproject.org/koschei";
    private static final String PRESENT = "https://koschei.fedoraproject.org";

    @Override
    public Set<String> applications() {
        return Set.of("koschei");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String site = message.schema() == null ? FORMER : PRESENT;
        Findings findings = Findings.of(message).icon("refresh");
        return switch (action) {
            case "package.state.change" -> Optional.of(packageChanged(findings, body, site));
            case "collection.state.change" -> Optional.of(collectionChanged(findings, body, site));
            default -> Optional.empty();
        };
    }

    private static Findings packageChanged(Findings findings, Fields body, String site) {
        String name = body.text("name");
        String collection = body.text("collection");
        findings.packages(name)
                .groups(body.texts("groups"))
                .kind("package")
                .link(site + "/package/" + name + (collection.isEmpty() ? "" : "?collection=" + collection));
        Phrase phrase = Phrase.about(null)
                .text("Koschei: ")
                .pkg(name.isEmpty() ? "a package" : name)
                .text(" ");
        boolean joins = body.text("old").equals("ignored") || body.text("old").equals("unknown");
        String became = switch (body.text("new")) {
            case "ok" -> joins ? "is watched now" : "builds again";
            case "failing" -> "no longer builds";
            case "unresolved" -> "cannot be built for want of dependencies";
            case "ignored" -> "is no longer watched";
            default -> "changed";
        };
        return findings.says(phrase.outcome(became)
                .maybe(" in ", Mark.OBJECT, body.text("collection_name", "collection", "repo"))
                .text(instance(body)));
    }

    private static Findings collectionChanged(Findings findings, Fields body, String site) {
        String collection = body.text("collection");
        findings.object("collections/" + collection).kind("collection").link(site + "/collection/" + collection);
        String name = body.text("collection_name", "collection");
        Phrase phrase = Phrase.about(null).text("Koschei: ");
        String became = body.text("new");
        if (became.equals("ok") && body.text("old").equals("unknown")) {
            phrase.object(name).text(" ").outcome("is watched now");
        } else {
            phrase.text("the build environment")
                    .maybe(" of ", Mark.OBJECT, name)
                    .text(" ");
            phrase.outcome(
                    switch (became) {
                        case "ok" -> "works again";
                        case "unresolved" -> "is broken";
                        default -> "changed";
                    });
        }
        return findings.says(phrase.text(instance(body)));
    }

    private static String instance(Fields body) {
        String instance = body.text("koji_instance");
        return instance.isEmpty() || instance.equals("primary") ? "" : " (" + instance + ")";
    }
}

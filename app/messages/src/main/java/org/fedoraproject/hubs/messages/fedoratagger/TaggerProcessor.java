package org.fedoraproject.hubs.messages.fedoratagger;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands Fedora Tagger. */
@Singleton
final class TaggerProcessor implements MessageProcessor {

    private static final String SITE = "https://apps.fedoraproject.org/tagger/";

    @Override
    public Set<String> applications() {
        return Set.of("fedoratagger");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String pkg = pkg(body);
        Fields user = body.firstObject("user", "vote.user", "rating.user");
        Findings findings = Findings.of(message)
                .actor(user.isTrue("anonymous") ? "" : user.text("username"))
                .packages(pkg)
                .object("packages/" + pkg)
                .icon("bookmark")
                .kind("tag");
        if (!pkg.isEmpty()) {
            findings.link(SITE + pkg);
        }
        Phrase phrase = sentence(findings, body, action, pkg.isEmpty() ? "a package" : pkg);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    /** Older messages have the package as the only name in an object. */
    private static String pkg(Fields body) {
        String name = body.text("vote.tag.package", "rating.package.name", "rating.package", "package.name", "package");
        return name.isEmpty()
                ? body.at("vote.tag.package").keys().stream().findFirst().orElse("")
                : name;
    }

    private static @Nullable Phrase sentence(Findings findings, Fields body, String action, String pkg) {
        String tag = body.text("vote.tag.tag", "tag.tag", "vote.tag.label.label");
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "tag.create" -> phrase.text(" tagged ").pkg(pkg).maybe(" as ", Mark.OBJECT, tag);
            case "tag.update" ->
                phrase.text(body.isFalse("vote.like") ? " voted against the tag " : " voted for the tag ")
                        .object(tag)
                        .text(" of ")
                        .pkg(pkg);
            case "rating.update" ->
                phrase.text(" rated ").pkg(pkg).maybe(": ", Mark.OUTCOME, points(body.text("rating.rating")));
            case "usage.toggle" ->
                (body.isFalse("usage")
                                ? phrase.text(" no longer uses ", " no longer use ")
                                : phrase.text(" uses ", " use "))
                        .pkg(pkg);
            case "user.rank.update" ->
                phrase.text(" is now", " are now")
                        .maybe(" number ", Mark.OUTCOME, body.text("user.rank"))
                        .text(" among those who tag packages");
            default -> null;
        };
    }

    private static String points(String rating) {
        return rating.isEmpty() ? "" : rating + " of 100";
    }
}

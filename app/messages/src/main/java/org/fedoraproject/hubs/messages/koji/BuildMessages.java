package org.fedoraproject.hubs.messages.koji;

import java.util.Optional;
import java.util.OptionalLong;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** One message about one build: its state, or a tag it got or lost. */
final class BuildMessages {

    private static final long COMPLETE = 1;
    private static final long DELETED = 2;
    private static final long FAILED = 3;

    private final BusMessage message;
    private final Fields body;
    private final boolean legacy;
    private final KojiBuild build;
    private final Findings findings;

    BuildMessages(BusMessage message) {
        this.message = message;
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        build = KojiBuild.of(body);
        findings = Findings.of(message)
                .packages(build.name())
                .object(build.name().isEmpty() ? "" : "builds/" + build.nvr())
                .icon("build");
    }

    /** A build begins or ends. */
    Optional<Findings> stateChange() {
        OptionalLong state = body.number("new");
        Optional<String> became = state.isPresent() ? KojiBuild.stateName(state.getAsLong()) : Optional.empty();
        if (became.isEmpty()) {
            return Optional.empty();
        }
        long number = state.getAsLong();
        boolean ended = number == COMPLETE || number == FAILED || number == DELETED;
        findings.person(legacy || !ended ? build.owner() : null)
                .users(build.owner() == null ? "" : build.owner())
                .kind("build")
                .link(
                        legacy
                                ? KojiSite.of(message, body) + "/buildinfo?buildID=" + body.text("build_id")
                                : body.text("url"));
        Phrase phrase = Phrase.about(findings.agent()).whose(build.owner(), "The ");
        return Optional.of(findings.says(build.tell(phrase).text(" ").outcome(became.get())));
    }

    /** A build is put under a tag, or taken from it. */
    Optional<Findings> tag(String action) {
        String tag = body.text("tag");
        findings.actor(body.text("user"))
                .users(build.owner() == null ? "" : build.owner())
                .object("tags/" + tag)
                .kind(action)
                .link(legacy ? KojiSite.of(message, body) + "/taginfo?tagID=" + body.text("tag_id") : null);
        boolean added = action.equals("tag");
        Phrase phrase = findings.agent() == null ? Phrase.about(null).text("The build system") : findings.byAgent();
        phrase.text(added ? " tagged " : " removed the tag ");
        if (!added) {
            phrase.object(tag).text(" from ");
        }
        build.tell(phrase.whose(build.owner(), build.name().isEmpty() ? "a " : "the "));
        return Optional.of(findings.says(added ? phrase.text(" with ").object(tag) : phrase));
    }
}

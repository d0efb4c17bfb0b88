package org.fedoraproject.hubs.messages.hotness;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the-new-hotness. The message that set it off is whole in every message of its own ({@link Trigger}). */
@Singleton
final class HotnessProcessor implements MessageProcessor {

    private static final String FORMER = "bugzilla.redhat.com/show_bug.cgi?id=";
    private static final String PRESENT = "bugzilla.redhat.com/";

    /** The reason for passing a release over that says that nobody knows the package. */
    private static final String UNKNOWN = "anitya";

    @Override
    public Set<String> applications() {
        return Set.of("hotness");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Trigger trigger = Trigger.of(body, message.schema() == null);
        Findings findings = Findings.of(message)
                .actor(body.text("agent_name"))
                .users(trigger.builder())
                .object("bugs/" + body.text("bug.bug_id"))
                .icon("bug")
                .kind("release");
        facts(findings, body, trigger, action, message);
        HotnessSentences words = new HotnessSentences(body, trigger);
        return switch (action) {
            case "update.bug.file" -> Optional.of(findings.says(words.filed()));
            case "update.bug.followup" -> Optional.of(findings.icon("build").says(words.followedUp()));
            case "update.drop" -> Optional.of(findings.icon("package").says(words.dropped()));
            case "project.map" -> Optional.of(findings.icon("link").says(words.mapped()));
            default -> Optional.empty();
        };
    }

    /** Present messages state packages for a bug filed and links to bugs alone; former ones state whatever they can. */
    private static void facts(Findings findings, Fields body, Trigger trigger, String action, BusMessage message) {
        boolean legacy = message.schema() == null;
        String bug = body.text("bug.bug_id");
        if (legacy || action.equals("update.bug.file")) {
            findings.packages(trigger.packages());
        } else if (!body.text("reason").equals(UNKNOWN)) {
            findings.packages(trigger.listed());
        }
        findings.unstatedPackages(trigger.named());
        if (!bug.isEmpty()) {
            boolean staging = message.topic()
                    .environment()
                    .filter(Environment.STAGING::equals)
                    .isPresent();
            String former = staging ? "partner-" + FORMER : FORMER;
            findings.link("https://" + (legacy ? former : PRESENT) + bug);
        } else if (legacy) {
            findings.link(trigger.link());
        } else {
            findings.page(trigger.link());
        }
    }
}

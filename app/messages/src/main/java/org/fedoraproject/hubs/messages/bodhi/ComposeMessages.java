package org.fedoraproject.hubs.messages.bodhi;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about the making of update repositories and their way to the mirrors. */
final class ComposeMessages {

    private final Fields body;
    private final Findings findings;
    private final boolean legacy;

    ComposeMessages(BusMessage message) {
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        findings = Findings.of(message).actor(body.text("agent", "agent.name"));
    }

    Optional<Findings> read(String action) {
        findings.icon("refresh")
                .kind("compose")
                .object("repos/" + body.text("repo"))
                .link(legacy ? "https://bodhi.fedoraproject.org" : null);
        Phrase phrase = sentence(action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private @Nullable Phrase sentence(String action) {
        return switch (action) {
            case "compose.start", "mashtask.start" -> findings.byAgent().text(" started a push of updates");
            case "composer.start", "masher.start" -> push();
            case "compose.composing", "mashtask.mashing" -> composing();
            case "compose.complete", "mashtask.complete" ->
                Phrase.about(findings.agent())
                        .text("The compose of ")
                        .object(repo())
                        .text(" ")
                        .outcome(body.isFalse("success") ? "failed" : "succeeded");
            case "compose.sync.wait", "mashtask.sync.wait" ->
                Phrase.about(findings.agent())
                        .text("The compose of ")
                        .object(repo())
                        .text(" is waiting for the main mirror");
            case "compose.sync.done", "mashtask.sync.done" ->
                Phrase.about(findings.agent())
                        .text("The compose of ")
                        .object(repo())
                        .text(" has reached the main mirror");
            case "repo.done" ->
                Phrase.about(findings.agent())
                        .text("The repository ")
                        .object(repo())
                        .text(" is ready");
            case "updates.fedora.sync" -> synced("Fedora", "fedora/linux/");
            case "updates.epel.sync" -> synced("EPEL", "epel/");
            default -> null;
        };
    }

    private Phrase push() {
        findings.packages(BodhiUpdate.packagesOf(
                body.texts("updates").stream().flatMap(titles -> Stream.of(titles.split("[ ,]+")))));
        int updates = body.size("updates");
        int composes = body.size("composes");
        String what = updates > 0
                ? " asked for a push of " + Phrase.count(updates, "update")
                : composes > 0
                        ? " asked for a push with " + Phrase.count(composes, "compose")
                        : " asked for a push of updates";
        return findings.byAgent().text(what);
    }

    private Phrase composing() {
        int updates = body.size("updates");
        Phrase phrase = findings.agent() == null
                ? Phrase.about(null).text("The compose of ").object(repo()).text(" started")
                : findings.byAgent().text(" started to compose ").object(repo());
        return phrase.text(updates == 0 ? "" : " with " + Phrase.count(updates, "update"));
    }

    private String repo() {
        return body.text("repo").isEmpty() ? "an updates repository" : body.text("repo");
    }

    private Phrase synced(String product, String root) {
        String release = body.text("release");
        String repo = body.text("repo");
        boolean modular = release.endsWith("m");
        String number = modular ? release.substring(0, release.length() - 1) : release;
        findings.object(product.toLowerCase(Locale.ROOT) + "/" + repo + "/" + release)
                .link("https://download.fedoraproject.org/pub/" + root + folder(root, repo, number, modular));
        return Phrase.about(null)
                .text("New content of ")
                .object(product + " " + number + " " + repo.replaceFirst("^epel-", ""))
                .text(modular ? " (modular)" : "")
                .text(" went out to the mirrors")
                .maybe(", ", Mark.TEXT, size(body.text("bytes")))
                .text(body.text("bytes").isEmpty() ? "" : " changed");
    }

    /** {@code 60.38M} as people write it; anything else stays. */
    private static String size(String bytes) {
        return bytes.matches("[0-9.]+[kKMGT]")
                ? bytes.substring(0, bytes.length() - 1)
                        + " "
                        + bytes.substring(bytes.length() - 1).toUpperCase(Locale.ROOT)
                        + "iB"
                : bytes;
    }

    private String folder(String root, String repo, String number, boolean modular) {
        String testing = repo.endsWith("testing") ? "testing/" : "";
        if (!root.startsWith("fedora")) {
            return testing + number + "/";
        }
        if (repo.startsWith("atomic")) {
            return "atomic/" + number + "/";
        }
        // Since Fedora 28 the tree is split by content.
        boolean split = number.matches("\\d{1,4}") && Integer.parseInt(number) >= 28;
        return "updates/" + testing + number + "/" + (modular ? "Modular/" : split ? "Everything/" : "");
    }
}

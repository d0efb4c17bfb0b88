package org.fedoraproject.hubs.messages.bodhi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about one update: its way from submission to the mirrors, and what people say of it. */
final class UpdateMessages {

    private static final String SITE = "https://bodhi.fedoraproject.org";
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@(\\w[\\w-]*)");

    private final Fields body;
    private final boolean legacy;
    private final BodhiUpdate update;
    private final Findings findings;

    UpdateMessages(BusMessage message) {
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        update = BodhiUpdate.of(updateFields(), legacy);
        findings = Findings.of(message);
    }

    Optional<Findings> read(String action) {
        if (!update.isKnown() && !body.has("artifact")) {
            return Optional.empty();
        }
        collect(action);
        Phrase phrase = sentence(action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private Fields updateFields() {
        Fields inComment = body.firstObject("update", "comment.update");
        return inComment.isPresent() ? inComment : body.at("comment");
    }

    private void collect(String action) {
        String comment = body.text("comment.text");
        List<String> people = new ArrayList<>(List.of(update.submitter() == null ? "" : update.submitter()));
        MENTION.matcher(comment).results().limit(20).forEach(match -> people.add(match.group(1)));
        if (update.submitter() == null) {
            body.each("artifact.builds").forEach(build -> people.add(build.text("issuer")));
        }
        findings.actor(actor(action))
                .users(people)
                .packages(packages())
                .object("updates/" + update.alias())
                .link(link())
                .icon("update")
                .kind("update");
    }

    private String actor(String action) {
        if (action.equals("update.comment")) {
            return body.text("comment.user.name", "comment.author", "agent");
        }
        if (action.startsWith("errata.") && update.submitter() != null) {
            return update.submitter();
        }
        String agent = body.text("agent", "agent.name");
        return legacy && agent.isEmpty() && update.submitter() != null ? update.submitter() : agent;
    }

    private List<String> packages() {
        if (!update.packages().isEmpty()) {
            return update.packages();
        }
        List<Fields> builds = body.each("artifact.builds");
        List<String> components =
                builds.stream().map(build -> build.text("component")).toList();
        return components.stream().anyMatch(name -> !name.isEmpty())
                ? components
                : BodhiUpdate.packagesOf(builds.stream().map(build -> build.text("nvr")));
    }

    private String link() {
        String id = body.has("artifact.id") ? body.text("artifact.id") : update.alias();
        return id.isEmpty() ? SITE : SITE + "/updates/" + id;
    }

    private @Nullable Phrase sentence(String action) {
        return switch (action) {
            case "update.comment" -> comment();
            case "update.request.testing", "update.request.stable", "update.request.batched" -> asked(action);
            case "update.request.unpush" ->
                ofUpdate(findings.byAgent().text(" took ")).text(" out of the updates repository");
            case "update.request.obsolete" ->
                ofUpdate(findings.byAgent().text(" marked ")).text(" as obsolete");
            case "update.request.revoke" -> ofUpdate(findings.byAgent().text(" took back the request to push "));
            case "update.edit" -> ofUpdate(findings.byAgent().text(" edited "));
            case "update.complete.testing" ->
                startingWithUpdate().text(" is now in the ").outcome("testing").text(" repository");
            case "update.complete.stable" ->
                startingWithUpdate().text(" is now ").outcome("stable");
            case "update.eject" ->
                startingWithUpdate()
                        .text(" was ")
                        .outcome("taken out")
                        .maybe(" of the push to ", Mark.TEXT, body.text("request", "repo"))
                        .quote(body.text("reason"));
            case "update.karma.threshold", "update.karma.threshold.reach" ->
                startingWithUpdate()
                        .text(" reached its karma threshold for ")
                        .outcome(body.text("status").isEmpty() ? "stable" : body.text("status"));
            case "update.requirements_met.stable" ->
                startingWithUpdate()
                        .text(" met all requirements and may be pushed to ")
                        .outcome("stable");
            case "update.status.testing.koji-build-group.build.complete" ->
                startingWithUpdate().text(" is ready for ").outcome("testing");
            case "errata.publish" -> startingWithUpdate().text(" was announced").quote(body.text("subject"));
            default -> null;
        };
    }

    private Phrase comment() {
        findings.icon("comment").kind("comment");
        Phrase phrase = ofUpdate(findings.byAgent().text(" commented on "));
        OptionalLong karma = body.number("comment.karma");
        if (karma.isPresent() && karma.getAsLong() != 0) {
            phrase.text(" with ")
                    .outcome(karma.getAsLong() > 0 ? "+" + karma.getAsLong() : "−" + Math.abs(karma.getAsLong()))
                    .text(" karma");
        }
        return phrase.quote(body.text("comment.text"));
    }

    private Phrase asked(String action) {
        String where = action.substring(action.lastIndexOf('.') + 1);
        return ofUpdate(findings.byAgent().text(" submitted ")).text(" to ").outcome(where);
    }

    private Phrase ofUpdate(Phrase phrase) {
        return noun(phrase.whose(update.submitter(), "the "));
    }

    private Phrase startingWithUpdate() {
        return noun(Phrase.about(findings.agent()).whose(owner(), "The "));
    }

    private @Nullable String owner() {
        if (update.submitter() != null) {
            return update.submitter();
        }
        List<Fields> builds = body.each("artifact.builds");
        return builds.isEmpty()
                ? null
                : Accounts.person(builds.getFirst().text("issuer"))
                        .filter(issuer -> !issuer.contains("/"))
                        .orElse(null);
    }

    private Phrase noun(Phrase phrase) {
        phrase.text("update ");
        if (findings.packageNames().isEmpty()) {
            phrase.object(update.alias());
        } else {
            phrase.text("of ").packages(findings.packageNames());
        }
        return phrase.maybe(" for ", Mark.TEXT, update.release());
    }
}

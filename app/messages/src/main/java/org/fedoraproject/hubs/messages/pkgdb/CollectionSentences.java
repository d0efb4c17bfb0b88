package org.fedoraproject.hubs.messages.pkgdb;

import java.util.Locale;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** What is said about collections of packages, which are releases, and about requests that administrators decide. */
final class CollectionSentences {

    private CollectionSentences() {}

    static @Nullable Phrase of(Findings findings, Fields body, String action, PkgdbPackage pkg) {
        Phrase phrase = findings.byAgent();
        String target = body.text("collection_to.branchname", "branch");
        String origin = body.text("collection_from.branchname", "master");
        String collection = (body.text("collection.name") + " " + body.text("collection.version")).strip();
        return switch (action) {
            case "branch.clone" ->
                pkg.in(phrase.text(" branched "))
                        .maybe(" for ", Mark.OBJECT, target)
                        .maybe(" from ", Mark.TEXT, origin);
            case "branch.start" -> branching(phrase.text(" started branching "), target, origin);
            case "branch.complete" ->
                branching(
                                Phrase.about(findings.agent())
                                        .whose(findings.agent(), "The ")
                                        .text("branching of "),
                                target,
                                origin)
                        .text(" ")
                        .outcome("completed");
            case "collection.new" -> phrase.text(" added the release ").object(collection);
            case "collection.update" ->
                (body.texts("fields").isEmpty()
                                ? phrase.text(" edited")
                                : phrase.text(" edited the ")
                                        .names(Mark.TEXT, body.texts("fields"))
                                        .text(" of"))
                        .text(" the release ")
                        .object(collection);
            case "admin.action.status.update" -> decision(findings, body, pkg);
            default -> null;
        };
    }

    private static Phrase branching(Phrase phrase, String target, String origin) {
        return (target.isEmpty() ? phrase.text("packages") : phrase.object(target)).maybe(" from ", Mark.TEXT, origin);
    }

    private static Phrase decision(Findings findings, Fields body, PkgdbPackage pkg) {
        String status = body.text("new_status", "action.status");
        Phrase phrase = switch (status) {
            case "Approved" -> findings.byAgent().text(" approved ");
            case "Denied" -> findings.byAgent().text(" declined ");
            case "Obsolete" -> findings.byAgent().text(" withdrew ");
            default -> findings.byAgent().text(" set to “" + status.toLowerCase(Locale.ROOT) + "” ");
        };
        phrase.whose(Accounts.person(body.text("action.user")).orElse(null), "a ");
        Phrase asked = switch (body.text("action.action")) {
            case "request.branch" -> phrase.text("request for a branch of ");
            case "request.package" -> phrase.text("request for the new package ");
            case "request.unretire" -> phrase.text("request to bring back ");
            default -> phrase.text("request about ");
        };
        return pkg.withBranches(asked).quote(body.text("action.message"));
    }
}

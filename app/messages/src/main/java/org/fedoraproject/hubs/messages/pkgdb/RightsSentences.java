package org.fedoraproject.hubs.messages.pkgdb;

import java.util.Map;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** What is said about who may do what with a package. */
final class RightsSentences {

    private static final Map<String, String> RIGHTS = Map.of(
            "commit", "commit to",
            "watchbugzilla", "watch the bugs of",
            "watchcommits", "watch the commits of",
            "approveacls", "decide who works on");

    private RightsSentences() {}

    static @Nullable Phrase of(Findings findings, Fields body, String action, PkgdbPackage pkg) {
        String right = " " + RIGHTS.getOrDefault(body.text("acl.acl", "acl"), "work on") + " ";
        findings.icon("hand").kind("rights");
        return switch (action) {
            case "acl.update" -> pkg.withBranches(update(findings, body, right));
            case "acl.request.toggle" ->
                pkg.withBranches(findings.byAgent()
                        .text(
                                body.text("acl_action").equals("requested") ? " asked to" : " no longer asks to",
                                body.text("acl_action").equals("requested") ? " asked to" : " no longer ask to")
                        .text(right));
            case "acl.delete" ->
                pkg.withBranches(takenAway(findings, person(body.text("acl.fas_name")), "right to" + right));
            case "acl.user.remove" ->
                pkg.withBranches(takenAway(findings, person(body.text("username")), "rights on "));
            default -> null;
        };
    }

    private static Phrase update(Findings findings, Fields body, String right) {
        String user = person(body.text("username"));
        String status = body.text("status");
        if (user == null || user.equals(findings.agent())) {
            return switch (status) {
                case "Approved" -> findings.byAgent().text(" may now" + right);
                case "Awaiting Review" -> findings.byAgent().text(" asked to" + right);
                case "Denied" -> findings.byAgent().text(" may not" + right);
                default -> takenAway(findings, user, "right to" + right);
            };
        }
        return switch (status) {
            case "Approved" -> findings.byAgent().text(" let ").person(user).text(right);
            case "Awaiting Review" ->
                findings.byAgent().text(" asked that ").person(user).text(" may" + right);
            case "Denied" ->
                findings.byAgent().text(" did not let ").person(user).text(right);
            default -> takenAway(findings, user, "right to" + right);
        };
    }

    private static Phrase takenAway(Findings findings, @Nullable String user, String what) {
        Phrase phrase = findings.byAgent();
        return user == null || user.equals(findings.agent())
                ? phrase.text(" gave up ").whose(findings.agent(), "the ").text(what)
                : phrase.text(" withdrew ").whose(user, "the ").text(what);
    }

    private static @Nullable String person(String written) {
        return Accounts.person(written).orElse(null);
    }
}

package org.fedoraproject.hubs.messages.pkgdb;

import java.util.List;
import java.util.Locale;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** What is said about a package itself. */
final class PackageSentences {

    private PackageSentences() {}

    static @Nullable Phrase of(Findings findings, Fields body, String action, PkgdbPackage pkg) {
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "package.new" -> pkg.withBranches(phrase.text(" added the package "));
            case "package.delete" -> pkg.in(phrase.text(" deleted the package "));
            case "package.retire" -> pkg.withBranches(phrase.text(" retired "));
            case "package.update" -> edited(phrase, body, pkg);
            case "package.update.status" -> status(phrase, body, pkg);
            case "package.new.request" -> pkg.withBranches(phrase.text(" asked for the new package "));
            case "package.unretire.request" -> pkg.withBranches(phrase.text(" asked to bring back "));
            case "package.branch.request" -> branch(phrase.text(" asked for "), pkg);
            case "package.branch.new" -> branch(phrase.text(" created "), pkg);
            case "package.branch.delete" -> branch(phrase.text(" deleted "), pkg);
            case "package.koschei.update" -> pkg.in(turned(phrase, body).text(" continuous rebuilds of "));
            case "package.monitor.update" -> pkg.in(turned(phrase, body).text(" release monitoring of "));
            case "critpath.update", "package.critpath.update" -> critical(phrase, body, pkg);
            case "owner.update" -> owner(findings, body, pkg);
            default -> null;
        };
    }

    private static Phrase edited(Phrase phrase, Fields body, PkgdbPackage pkg) {
        List<String> fields = body.texts("fields");
        return fields.isEmpty()
                ? pkg.in(phrase.text(" edited ")).text(" in the package database")
                : pkg.in(phrase.text(" edited the ")
                        .names(
                                Mark.TEXT,
                                fields.stream()
                                        .map(field -> field.replace('_', ' '))
                                        .toList())
                        .text(" of "));
    }

    private static Phrase status(Phrase phrase, Fields body, PkgdbPackage pkg) {
        String before = body.text("prev_status");
        return switch (body.text("status")) {
            case "Approved" ->
                before.equals("Orphaned")
                        ? pkg.withBranches(phrase.text(" took over the orphaned package "))
                        : pkg.withBranches(phrase.text(before.equals("Retired") ? " brought back " : " approved "));
            case "Retired" -> pkg.withBranches(phrase.text(" retired "));
            case "Orphaned" -> pkg.withBranches(phrase.text(" orphaned "));
            case "Removed" -> pkg.withBranches(phrase.text(" removed "));
            default ->
                pkg.withBranches(phrase.text(" changed the status of "))
                        .maybe(" to ", Mark.OUTCOME, body.text("status").toLowerCase(Locale.ROOT));
        };
    }

    private static Phrase branch(Phrase phrase, PkgdbPackage pkg) {
        return pkg.in(
                pkg.branches().isEmpty()
                        ? phrase.text("a branch of ")
                        : phrase.text(pkg.branches().size() == 1 ? "branch " : "branches ")
                                .names(Mark.OBJECT, pkg.branches())
                                .text(" of "));
    }

    private static Phrase turned(Phrase phrase, Fields body) {
        String status = body.text("status").toLowerCase(Locale.ROOT);
        boolean off = body.isFalse("status") || status.equals("false") || status.equals("0") || status.equals("off");
        return phrase.text(" turned ").outcome(off ? "off" : "on");
    }

    private static Phrase critical(Phrase phrase, Fields body, PkgdbPackage pkg) {
        return body.isFalse("critpath")
                ? pkg.withBranches(phrase.text(" took ")).text(" off the critical path")
                : pkg.withBranches(phrase.text(" put ")).text(" on the critical path");
    }

    private static Phrase owner(Findings findings, Fields body, PkgdbPackage pkg) {
        String written = body.text("package_listing.point_of_contact", "package_listing.owner");
        String owner = Accounts.person(written).orElse(null);
        Phrase phrase = findings.byAgent();
        if (owner == null) {
            return pkg.withBranches(
                    phrase.text(written.equals("orphan") ? " orphaned " : " changed the point of contact of "));
        }
        return pkg.withBranches(
                owner.equals(findings.agent())
                        ? phrase.text(" became the point of contact of ")
                        : phrase.text(" made ").person(owner).text(" the point of contact of "));
    }
}

package org.fedoraproject.hubs.messages.pkgdb;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the package database. */
@Singleton
final class PkgdbProcessor implements MessageProcessor {

    private static final String SITE = "https://admin.fedoraproject.org/pkgdb/package/";

    /** What the publisher gives a link for; the rest leads nowhere. */
    private static final Set<String> LINKED = Set.of(
            "acl.request.toggle",
            "acl.update",
            "acl.user.remove",
            "admin.action.status.update",
            "branch.clone",
            "owner.update",
            "package.branch.new",
            "package.branch.request",
            "package.new",
            "package.new.request",
            "package.retire",
            "package.unretire.request",
            "package.update",
            "package.update.status");

    @Override
    public Set<String> applications() {
        return Set.of("pkgdb");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        PkgdbPackage pkg = PkgdbPackage.of(body);
        List<String> agents = body.texts("agent");
        Findings findings = Findings.of(message)
                .actor(agents.isEmpty() ? "" : agents.getFirst())
                .users(body.text("acl.fas_name"), body.text("username"))
                .icon("package")
                .kind("package");
        if (!pkg.name().isEmpty()) {
            findings.object(pkg.namespace() + "/" + pkg.name());
        }
        if (pkg.isPackage()) {
            findings.packages(pkg.name());
        }
        if (LINKED.contains(action) && !pkg.name().isEmpty()) {
            findings.link(SITE + pkg.namespace() + "/" + pkg.name() + "/");
        }
        Phrase phrase = action.startsWith("acl.")
                ? RightsSentences.of(findings, body, action, pkg)
                : action.startsWith("package.") || action.equals("critpath.update") || action.equals("owner.update")
                        ? PackageSentences.of(findings, body, action, pkg)
                        : CollectionSentences.of(findings, body, action, pkg);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }
}

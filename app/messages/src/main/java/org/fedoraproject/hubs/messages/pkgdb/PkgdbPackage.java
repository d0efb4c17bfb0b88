package org.fedoraproject.hubs.messages.pkgdb;

import java.util.List;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Phrase;

/**
 * A package as messages of the package database carry it.
 *
 * @param namespace such as {@code rpms}, which older messages leave out
 * @param name without namespace; empty when the message names none
 * @param branches branches that the message is about, as written; may be empty
 */
record PkgdbPackage(String namespace, String name, List<String> branches) {

    private static final String USUAL = "rpms";

    static PkgdbPackage of(Fields body) {
        Fields found = body.firstObject(
                "package_listing.package", "package", "acl.packagelist.package", "action.package", "info");
        Fields listed = found.isPresent() || body.each("package_listings").isEmpty()
                ? found
                : body.each("package_listings").getFirst().at("package");
        String name = listed.text("name", "pkg_name");
        String namespace = listed.text("namespace", "pkg_namespace");
        return new PkgdbPackage(
                namespace.isEmpty() ? USUAL : namespace,
                name.isEmpty() ? body.text("package", "package_name", "action.info.pkg_name") : name,
                branchesOf(body));
    }

    private static List<String> branchesOf(Fields body) {
        TreeSet<String> names = new TreeSet<>(body.texts("branches"));
        for (Fields listing : body.each("package_listings")) {
            names.add(listing.text("collection.branchname"));
        }
        names.add(body.text(
                "package_listing.collection.branchname",
                "acl.packagelist.collection.branchname",
                "action.collection.branchname",
                "collection_to.branchname",
                "branch",
                "info.pkg_collection"));
        names.remove("");
        return List.copyOf(names);
    }

    /** Whether it is a package of the distribution, not a container or module of the same name. */
    boolean isPackage() {
        return namespace.equals(USUAL) && !name.isEmpty();
    }

    /** The package in a sentence, or "some packages" when none is named. */
    Phrase in(Phrase phrase) {
        if (name.isEmpty()) {
            return phrase.text("some packages");
        }
        return isPackage() ? phrase.pkg(name) : phrase.object(namespace + "/" + name);
    }

    /** The package and its branches between parentheses. */
    Phrase withBranches(Phrase phrase) {
        return branches.isEmpty()
                ? in(phrase)
                : in(phrase).text(" (").names(Mark.TEXT, branches).text(")");
    }
}

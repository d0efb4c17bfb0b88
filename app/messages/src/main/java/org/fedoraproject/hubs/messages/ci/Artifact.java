package org.fedoraproject.hubs.messages.ci;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/**
 * What is tested.
 *
 * @param kind as in the topic: {@code koji-build}, {@code fedora-update}, {@code productmd-compose}, {@code dist-git-pr}
 * @param fields what the message tells of it
 * @param nvr of a build; empty for anything else
 */
record Artifact(String kind, Fields fields, String nvr) {

    /** The repository behind an address: {@code rpms/lantern}. */
    private static final Pattern SOURCES = Pattern.compile(
            "https?://(?:[^/@]+@)?(src(?:\\.stg)?\\.fedoraproject\\.org|[^/@]+)/([^?#]+?)(?:\\.git)?/?");

    private static final String OUR_SOURCES = "src.fedoraproject.org";
    private static final String RPMS = "rpms/";

    static Artifact of(String kind, Fields fields) {
        return new Artifact(kind, fields, fields.text("nvr"));
    }

    /** Who waits for it: packages and repositories, which the publisher does not state as packages. */
    void waitedFor(Findings findings) {
        Set<String> packages = new LinkedHashSet<>();
        packages.add(fields.text("component"));
        packages.add(BuildName.packageOf(nvr));
        for (Fields build : fields.each("builds")) {
            packages.add(build.text("component"));
            packages.add(BuildName.packageOf(build.text("nvr")));
        }
        Matcher sources = SOURCES.matcher(fields.text("repository"));
        if (sources.matches()) {
            findings.repository(sources.group(1), sources.group(2));
            if (sources.group(1).equals(OUR_SOURCES) && sources.group(2).startsWith(RPMS)) {
                packages.add(sources.group(2).substring(RPMS.length()));
            }
        }
        findings.unstatedPackages(packages);
    }

    /** A stable name. */
    String object() {
        if (!nvr.isEmpty()) {
            return "builds/" + nvr;
        }
        return switch (kind) {
            case "fedora-update" -> "updates/" + fields.text("alias", "id");
            case "productmd-compose" -> "composes/" + fields.text("id");
            default -> kind + "/" + fields.text("id");
        };
    }

    /** Names it in a sentence. */
    Phrase tell(Phrase phrase) {
        if (!nvr.isEmpty()) {
            phrase.pkg(BuildName.packageOf(nvr));
            String version = BuildName.versionOf(nvr);
            return version.isEmpty() ? phrase : phrase.text(" ").object(version);
        }
        String name = fields.text("alias", "descriptor", "name", "id");
        return switch (kind) {
            case "koji-build-group" -> phrase.text(Phrase.count(Math.max(1, fields.size("builds")), "build"));
            case "fedora-update" -> named(phrase, "the update", name);
            case "productmd-compose" -> named(phrase, "the compose", name);
            case "dist-git-pr", "pull-request" -> pullRequest(phrase);
            case "container-image" -> named(phrase, "the container image", name);
            default -> named(phrase, "the " + kind.replaceAll("[-_]+", " "), name);
        };
    }

    private Phrase pullRequest(Phrase phrase) {
        named(phrase, "pull request", fields.text("id").replaceAll("#.*$", ""));
        Matcher sources = SOURCES.matcher(fields.text("repository"));
        String repository = sources.matches() ? sources.group(2) : "";
        return repository.startsWith(RPMS)
                ? phrase.text(" for ").pkg(repository.substring(RPMS.length()))
                : repository.isEmpty() ? phrase : phrase.text(" for ").object(repository);
    }

    private static Phrase named(Phrase phrase, String noun, String name) {
        return name.isEmpty() ? phrase.text(noun) : phrase.text(noun + " ").object(name);
    }
}

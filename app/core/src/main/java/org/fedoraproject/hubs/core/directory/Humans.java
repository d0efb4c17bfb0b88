package org.fedoraproject.hubs.core.directory;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Decides whether a name that the bus mentions for the first time may get a hub of its own. The bus carries service accounts beside
 * people; none of these is a person:
 *
 * <table>
 *   <caption>What is refused</caption>
 *   <tr><th>rule</th><th>examples</th></tr>
 *   <tr><td>no account name: more than letters, digits and {@code . _ - +}; over 64 characters</td>
 *       <td>{@code mbs/mbs.example.org} (Kerberos), {@code ada@example.org}, {@code github.com:ada}, {@code @python},
 *       {@code group::design}, {@code dependabot[bot]}, {@code Ada Example}</td></tr>
 *   <tr><td>no letter in it, or its first character neither letter nor digit</td><td>{@code 1234}, {@code -}</td></tr>
 *   <tr><td>ends in "bot" after a dash, dot or underscore</td><td>{@code fedora-bot}</td></tr>
 *   <tr><td>a host's name: two dots, or a dot and a common top level domain</td><td>{@code proxy01.iad2.example.org}</td></tr>
 *   <tr><td>nobody's name, any case</td><td>{@code None}, {@code Anonymous}, {@code orphan}</td></tr>
 *   <tr><td>{@link #SERVICE_ACCOUNTS}, any case</td><td>{@code packit}, {@code Zuul}, {@code releng}</td></tr>
 *   <tr><td>what an installation adds in {@code hubs.people.not-people}, any case</td><td></td></tr>
 * </table>
 *
 * <p>A directory file may give any of them a hub nevertheless; this rule is only about first sight on the bus. Immutable and
 * thread-safe.
 */
public final class Humans {

    /** Placeholders that applications send where nobody acted. */
    private static final Set<String> NOBODY =
            Set.of("none", "null", "nil", "undefined", "unknown", "anonymous", "nobody", "orphan", "system", "ghost");

    /** Accounts of services seen on the bus or named in its consumers; lower case. */
    public static final Set<String> SERVICE_ACCOUNTS = Set.of(
            // Builds, composes, releases
            "koji",
            "kojira",
            "kojiadmin",
            "koji-gc",
            "koschei",
            "releng",
            "composer",
            "pungi",
            "bodhi",
            "mbs",
            "odcs",
            "autosign",
            "robosignatory",
            "sigul",
            "fedimg",
            "fedora-atomic",
            "ftpsync",
            "copr",
            "eln-builder",
            "distrobuildsync",
            "distrobuildsync-eln",
            // Tests and gating
            "zuul",
            "fedora-ci",
            "fedora-qa",
            "simple-koji-ci",
            "jenkins",
            "taskotron",
            "openqa",
            "greenwave",
            "waiverdb",
            "resultsdb",
            "autocloud",
            "testing-farm",
            "packit",
            "packit-stg",
            "packit-as-a-service",
            "rpminspect",
            "logdetective",
            "openscanhub",
            // Watching upstreams, filing bugs
            "anitya",
            "hotness",
            "the-new-hotness",
            "upstream-release-monitoring",
            "faf",
            "abrt",
            "bugzilla",
            "mdapi",
            "pkgdb",
            "pkgdb_updater",
            // Forges and their hooks
            "pagure",
            "git",
            "gitolite",
            "github",
            "gitlab",
            "forgejo",
            "dependabot",
            "renovate",
            "weblate",
            "zanata",
            // Infrastructure
            "root",
            "admin",
            "apache",
            "nginx",
            "mailman",
            "noggin",
            "ipa",
            "fas",
            "fedmsg",
            "fedora",
            "fedora-messaging",
            "amqp-bridge",
            "datanommer",
            "datagrepper",
            "nagios",
            "ansible",
            "openshift",
            "batcave",
            "wiki",
            "mediawiki",
            "discourse",
            "planet",
            "planet-user",
            "mirrormanager",
            "tahrir",
            "fedbadges",
            "nuancier",
            "fedocal",
            // Chat
            "zodbot",
            "supybot",
            "meetbot",
            "maubot",
            "fedbot",
            "pagurebot",
            "koschei-backend");

    private static final Pattern MACHINE =
            Pattern.compile(".*[-._]bot|.*\\..*\\..*|.*\\.(org|com|net|io|local|localdomain)");

    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9].*");

    private final Set<String> alsoNot = new TreeSet<>();

    /** @param notPeople further names, in any case, that are no people's: {@code hubs.people.not-people} */
    public Humans(Collection<String> notPeople) {
        notPeople.forEach(name -> alsoNot.add(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether the name may get a hub when the bus mentions it. */
    public boolean isHuman(String username) {
        String name = username.toLowerCase(Locale.ROOT);
        return HubId.isName(username)
                && PLAUSIBLE.matcher(username).matches()
                && name.chars().anyMatch(Character::isLetter)
                && !MACHINE.matcher(name).matches()
                && !NOBODY.contains(name)
                && !SERVICE_ACCOUNTS.contains(name)
                && !alsoNot.contains(name);
    }
}

package org.fedoraproject.hubs.core.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.directory.Directory.Belongings;
import org.fedoraproject.hubs.core.directory.Directory.People;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.text.SafeLink;

/** One entry below {@code teams}. Stateless. */
final class TeamReader {

    static final Set<String> FIELDS = PersonReader.ordered(
            "name",
            "title",
            "summary",
            "description",
            "owners",
            "members",
            "packages",
            "repositories",
            "lists",
            "channels",
            "calendars",
            "applications",
            "links",
            "visibility");

    /** Longest description, in characters. */
    private static final int MAX_DESCRIPTION = 20_000;

    /** Longest name of a package, list and so on, so that it fits an interest's key. */
    private static final int MAX_NAME = 250;

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9.-]+\\.[A-Za-z]+(:[0-9]+)?/[^\\s:]+");

    private static final Map<String, Visibility> VISIBILITIES =
            Map.of("public", Visibility.PUBLIC, "preview", Visibility.PREVIEW, "private", Visibility.PRIVATE);

    private TeamReader() {}

    static Team read(Entry entry) {
        String name = PersonReader.accountName(entry, "name");
        return new Team(
                name,
                entry.line("title").orElse(name),
                entry.line("summary").orElse(""),
                entry.text("description", MAX_DESCRIPTION).orElse("").strip(),
                new People(usernames(entry, "owners"), usernames(entry, "members")),
                belongings(entry),
                links(entry),
                visibility(entry));
    }

    private static List<String> usernames(Entry entry, String field) {
        return entry.list(field, HubId::isName, "a username");
    }

    private static Belongings belongings(Entry entry) {
        return new Belongings(
                entry.list(
                        "packages", shortAnd(n -> PACKAGE.matcher(n).matches()), "a package's name without namespace"),
                entry.list(
                        "repositories",
                        shortAnd(n -> REPOSITORY.matcher(n).matches()),
                        "host and path without scheme, such as pagure.io/design"),
                entry.list("lists", shortAnd(n -> n.indexOf('@') > 0 && n.indexOf(' ') < 0), "a list's address"),
                entry.list(
                        "channels", shortAnd(n -> !n.isEmpty()), "a channel; quote it, '#' begins a comment in YAML"),
                entry.list("calendars", shortAnd(n -> !n.isEmpty()), "a calendar's name"),
                entry.list(
                        "applications",
                        shortAnd(n -> APPLICATION.matcher(n).matches()),
                        "an application of the bus as its topics name it, such as koschei"));
    }

    private static Predicate<String> shortAnd(Predicate<String> good) {
        return name -> name.length() <= MAX_NAME && good.test(name);
    }

    private static List<HubLink> links(Entry entry) {
        return entry.entries("links", "link", PersonReader.ordered("label", "address")).stream()
                .map(TeamReader::link)
                .toList();
    }

    private static HubLink link(Entry entry) {
        Optional<String> label = entry.line("label");
        Optional<String> address = entry.line("address");
        if (label.isEmpty()) {
            entry.problem("label", "is missing; say what the link is");
        }
        if (address.isPresent() && SafeLink.of(address.get()).isEmpty()) {
            entry.problem("address", "must begin with https:// or http:// and hold no password");
        }
        return new HubLink(label.orElse(""), address.flatMap(SafeLink::of).orElse(""));
    }

    private static Visibility visibility(Entry entry) {
        String word = entry.line("visibility").orElse("public").toLowerCase(Locale.ROOT);
        Visibility visibility = VISIBILITIES.get(word);
        if (visibility == null) {
            entry.problem("visibility", "must be public, preview or private, not '" + word + "'");
            return Visibility.PRIVATE;
        }
        return visibility;
    }
}

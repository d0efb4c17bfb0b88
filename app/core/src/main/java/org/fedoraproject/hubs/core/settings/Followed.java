package org.fedoraproject.hubs.core.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.core.text.Saying;

/** Sorts of things that a team's feed can follow, as people type them. */
public enum Followed {
    /** A chat channel as its network writes it: {@code #design}, {@code #design:example.org}. */
    CHANNEL("channel", "#[^\\s,#]{1,100}"),
    /** A mailing list by its address. */
    LIST("list", "[^\\s@,<>]{1,100}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
    /** A calendar by its name. */
    CALENDAR("calendar", "[A-Za-z0-9][A-Za-z0-9 ._+-]{0,99}"),
    /** A repository on Pagure, Forgejo, GitHub or GitLab. */
    REPOSITORY("repository", "[A-Za-z0-9.-]+\\.[A-Za-z]+(:[0-9]+)?(/[A-Za-z0-9._~+-]+){1,8}"),
    /** A package by its name. */
    PACKAGE("package", "[A-Za-z0-9][A-Za-z0-9._+-]{0,127}");

    private static final int LONGEST = 250;

    private static final int LONGEST_SHOWN = 60;

    private static final Pattern HOST = Pattern.compile("(?i)(https?://|git://|ssh://)?(git@|www\\.)*");

    private final String kind;
    private final Pattern pattern;

    Followed(String kind, String pattern) {
        this.kind = kind;
        this.pattern = Pattern.compile(pattern);
    }

    /** The kind of its keys. */
    public String kind() {
        return kind;
    }

    /** What a line looks like, for somebody who typed something else: it begins with what was typed, so that the field can be found again. */
    public Saying problem(String line) {
        String shown = PlainText.clean(line, LONGEST_SHOWN);
        return Saying.of("problem.line-" + kind, "line", shown);
    }

    /** The key of what somebody typed or pasted; empty when it is nothing of the sort. */
    public Optional<Interest> read(String typed) {
        String name = typed.strip();
        if (this == REPOSITORY) {
            name = repository(name);
        } else if (this == PACKAGE) {
            name = name.replaceFirst("^(rpms|modules|container|flatpaks)/", "");
        } else if (this == LIST) {
            name = name.replaceFirst("(?i)^mailto:", "");
        }
        return name.length() <= LONGEST && pattern.matcher(name).matches() ? Optional.of(key(name)) : Optional.empty();
    }

    private Interest key(String name) {
        return switch (this) {
            case CHANNEL -> Interest.channel(name);
            case LIST -> Interest.list(name);
            case CALENDAR -> Interest.calendar(name);
            case REPOSITORY -> Interest.repository(name);
            case PACKAGE -> Interest.pkg(name);
        };
    }

    /** Names of this sort among keys, in order. */
    public List<String> names(List<Interest> follows) {
        return follows.stream()
                .filter(interest -> interest.kind().equals(kind))
                .map(Interest::name)
                .toList();
    }

    private static String repository(String typed) {
        String name = HOST.matcher(typed).replaceFirst("");
        // An address for cloning by SSH has a colon where others have the first slash.
        if (typed.toLowerCase(Locale.ROOT).startsWith("git@")) {
            name = name.replaceFirst(":", "/");
        }
        return name.replaceFirst("[?#].*$", "").replaceFirst("(\\.git)?/*$", "");
    }

    /** Where a repository can be looked at. */
    public static Optional<String> address(Interest repository) {
        return SafeLink.of("https://" + repository.name());
    }
}

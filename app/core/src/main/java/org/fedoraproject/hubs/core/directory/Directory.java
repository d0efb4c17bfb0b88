package org.fedoraproject.hubs.core.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The people and teams that an installation describes itself, where no account system does. Immutable.
 *
 * @param people in the file's order, each username once
 * @param teams in the file's order, each name once
 */
public record Directory(List<Person> people, List<Team> teams) {

    /** A file that describes nobody. */
    public static final Directory EMPTY = new Directory(List.of(), List.of());

    /** Copies the lists. */
    public Directory {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /**
     * A person, or a program with an account.
     *
     * @param username account name
     * @param name what people call them; the username when nothing is given
     * @param timezone IANA zone; absent when unknown
     * @param summary one sentence, may be empty
     * @param aliases names of the same person elsewhere, by where: {@code email}, {@code irc}, {@code forge} …
     * @param bot a program: gets no hub and counts as no person on the bus
     */
    public record Person(
            String username,
            String name,
            @Nullable String timezone,
            String summary,
            Map<String, List<String>> aliases,
            boolean bot) {}

    /**
     * A team.
     *
     * @param name group name
     * @param title what people call it; the name when nothing is given
     * @param summary one sentence, may be empty
     * @param description Markdown, may be empty
     * @param people who is on it
     * @param owns what happens in there is the team's news
     * @param links what its hub points at, in order
     * @param visibility who may see its hub
     */
    public record Team(
            String name,
            String title,
            String summary,
            String description,
            People people,
            Belongings owns,
            List<HubLink> links,
            Visibility visibility) {}

    /**
     * Who is on a team.
     *
     * @param owners usernames
     * @param members usernames; an owner need not be repeated
     */
    public record People(List<String> owners, List<String> members) {}

    /**
     * What a team owns.
     *
     * @param packages names without namespace
     * @param repositories host and path without scheme
     * @param lists addresses of mailing lists
     * @param channels as their network writes them
     * @param calendars names in the meeting calendar
     * @param applications of the bus, everything they say: {@code koschei}
     */
    public record Belongings(
            List<String> packages,
            List<String> repositories,
            List<String> lists,
            List<String> channels,
            List<String> calendars,
            List<String> applications) {}

    /** Usernames of programs, for {@link Humans}. */
    public Set<String> bots() {
        return people.stream().filter(Person::bot).map(Person::username).collect(Collectors.toUnmodifiableSet());
    }
}

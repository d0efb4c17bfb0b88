package org.fedoraproject.hubs.core.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fedoraproject.hubs.core.directory.Directory.Belongings;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * What a directory means for hubs. The rules: a person's entry is a hub, unless it is a bot's; a team's entry is a hub with its owners and
 * members; somebody whom only a team names gets a hub known by name, and keeps the one they have. Whoever leaves the file keeps their hub:
 * taking one away is an operator's decision. Immutable.
 *
 * @param described hubs that become what the file says ({@code HubStore.save})
 * @param mentioned hubs to make where there are none ({@code HubStore.createMissing})
 */
public record DirectoryHubs(List<Described> described, List<Hub> mentioned) {

    /** Where these hubs come from. */
    public static final String ORIGIN = "directory";

    /**
     * A hub and who is on it.
     *
     * @param hub what the file says of it
     * @param members owners and members
     */
    public record Described(Hub hub, List<NewMember> members) {}

    /** Copies the lists. */
    public DirectoryHubs {
        described = List.copyOf(described);
        mentioned = List.copyOf(mentioned);
    }

    /**
     * Applies the rules.
     *
     * @param now when hubs that do not exist yet come into being
     */
    public static DirectoryHubs of(Directory directory, Instant now) {
        List<Described> described = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Person person : directory.people()) {
            known.add(person.username());
            if (!person.bot()) {
                described.add(new Described(personsHub(person, now), List.of()));
            }
        }
        Set<String> mentioned = new TreeSet<>();
        for (Team team : directory.teams()) {
            described.add(new Described(teamsHub(team, now), members(team)));
            mentioned.addAll(team.people().owners());
            mentioned.addAll(team.people().members());
        }
        mentioned.removeAll(known);
        return new DirectoryHubs(
                described,
                mentioned.stream()
                        .map(name -> Hub.named(HubId.user(name), ORIGIN, now))
                        .toList());
    }

    private static Hub personsHub(Person person, Instant now) {
        return new Hub(
                HubId.user(person.username()),
                person.name(),
                person.summary(),
                "",
                Visibility.PUBLIC,
                false,
                ORIGIN,
                person.timezone(),
                List.of(),
                List.of(),
                now);
    }

    private static Hub teamsHub(Team team, Instant now) {
        return new Hub(
                HubId.team(team.name()),
                team.title(),
                team.summary(),
                team.description(),
                team.visibility(),
                false,
                ORIGIN,
                null,
                team.links(),
                follows(team.owns()),
                now);
    }

    private static List<NewMember> members(Team team) {
        List<NewMember> members = new ArrayList<>();
        team.people().owners().forEach(name -> members.add(new NewMember(name, Role.OWNER)));
        team.people().members().forEach(name -> members.add(new NewMember(name, Role.MEMBER)));
        return members;
    }

    static List<Interest> follows(Belongings owns) {
        List<Interest> keys = new ArrayList<>();
        add(keys, owns.packages(), Interest::pkg);
        add(keys, owns.repositories(), name -> Interest.repository(name.replaceAll("(\\.git)?/*$", "")));
        add(keys, owns.lists(), Interest::list);
        add(keys, owns.channels(), Interest::channel);
        add(keys, owns.calendars(), Interest::calendar);
        add(keys, owns.applications(), Interest::application);
        return keys.stream().distinct().toList();
    }

    private static void add(List<Interest> keys, Collection<String> names, Function<String, Interest> kind) {
        names.forEach(name -> keys.add(kind.apply(name)));
    }
}

package org.fedoraproject.hubs.core.directory;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;

/**
 * Everybody who is in a group.
 *
 * @param sponsors who may let others in
 * @param members everybody in it; a sponsor may be named or not
 */
public record Roster(Set<String> sponsors, Set<String> members) {

    /** Copies the sets. */
    public Roster {
        sponsors = Set.copyOf(sponsors);
        members = Set.copyOf(members);
    }

    /** What it means on the team's hub: sponsors own it, members belong to it, and who is both is both. */
    public Set<NewMember> roles() {
        return Stream.concat(
                        sponsors.stream().map(name -> new NewMember(name, Role.OWNER)),
                        members.stream().map(name -> new NewMember(name, Role.MEMBER)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody's names, in order. */
    public Set<String> people() {
        Set<String> people = new TreeSet<>(members);
        people.addAll(sponsors);
        return people;
    }
}

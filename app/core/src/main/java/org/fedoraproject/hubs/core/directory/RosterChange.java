package org.fedoraproject.hubs.core.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;

/**
 * Who comes and who goes, by name, then role.
 *
 * @param come roles that are new
 * @param go roles that end
 */
public record RosterChange(List<NewMember> come, List<NewMember> go) {

    private static final Comparator<NewMember> BY_NAME =
            Comparator.comparing(NewMember::username).thenComparing(NewMember::role);

    /** Sorts. */
    public RosterChange {
        come = come.stream().sorted(BY_NAME).toList();
        go = go.stream().sorted(BY_NAME).toList();
    }

    /** What leads from one to the other. */
    public static RosterChange between(Set<NewMember> before, Set<NewMember> after) {
        return new RosterChange(without(after, before), without(before, after));
    }

    private static List<NewMember> without(Collection<NewMember> all, Set<NewMember> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /** Whether everything stays as it is. */
    public boolean isNothing() {
        return come.isEmpty() && go.isEmpty();
    }
}

package org.fedoraproject.hubs.core.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.directory.TeamRosters.Before;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;

/**
 * Brings teams to what an account system says. A team is changed as a whole or not at all: the account system is asked everything first,
 * then one transaction writes. Two that sync one team at once leave the newer answer. Thread-safe; throws
 * {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store is away.
 */
public final class TeamSync {

    /** Answers that somebody else's newer one has overtaken, before it is left to them. */
    private static final int ROUNDS = 3;

    /** People who come at once that are asked about one by one; of a crowd only the names are known. */
    private static final int MOST_ASKED = 20;

    /** Who may not read a group is told by some account systems that nobody is in it. */
    private static final String EMPTIED =
            "the account system says that nobody is in the group any more, which is believed of no"
                    + " group that had people; check that it may be read, or archive the hub";

    private final AccountSystem accounts;
    private final TeamRosters rosters;
    private final HubStore hubs;
    private final Planner planner;
    private final Clock clock;

    /** What a hub gets when it comes into being. */
    @FunctionalInterface
    public interface Planner {

        /**
         * A whole new hub.
         *
         * @param hub what is known of it
         * @param members who is on it from the start
         */
        NewHub plan(Hub hub, List<NewMember> members);
    }

    /**
     * @param accounts who is where
     * @param rosters what is changed
     * @param hubs where people who come get theirs
     * @param planner what new hubs look like
     * @param clock when they came into being
     */
    public TeamSync(AccountSystem accounts, TeamRosters rosters, HubStore hubs, Planner planner, Clock clock) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.hubs = hubs;
        this.planner = planner;
        this.clock = clock;
    }

    /** The teams that come from this account system, in order. */
    public List<HubId> teams() {
        return rosters.teamsFrom(accounts.origin());
    }

    /** Makes the hub of a group, with everybody on it; one that exists stays as it is, and nobody is asked about it. */
    public SyncOutcome create(HubId team) {
        Optional<Before> before = rosters.before(team);
        if (before.isPresent()) {
            return new SyncOutcome.Exists(team, before.get().origin());
        }
        try {
            Optional<Group> group = accounts.group(team.name());
            Optional<Roster> roster = group.flatMap(found -> accounts.roster(team.name()));
            if (group.isEmpty() || roster.isEmpty()) {
                return new SyncOutcome.NoGroup(team);
            }
            return create(group.get(), roster.get());
        } catch (AccountSystemException e) {
            return new SyncOutcome.Failed(team, String.valueOf(e.getMessage()), e.isPassing());
        }
    }

    private SyncOutcome create(Group group, Roster roster) {
        Hub hub = group.hub(accounts.origin(), clock.instant());
        Set<NewMember> people = rosters.admissible(roster.roles());
        if (!rosters.create(planner.plan(hub, List.copyOf(people)))) {
            return new SyncOutcome.Exists(hub.id(), "somebody else");
        }
        Set<String> names = names(people);
        welcome(names);
        return new SyncOutcome.Created(hub.id(), names.size());
    }

    /**
     * Brings a team's owners and members to what the account system says.
     *
     * @param dryRun only say what would change
     */
    public SyncOutcome sync(HubId team, boolean dryRun) {
        for (int round = 1; round <= ROUNDS; round++) {
            Optional<SyncOutcome> outcome = tryToSync(team, dryRun);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        // Somebody else brings newer answers all the time; theirs stand.
        return new SyncOutcome.Synced(team, new RosterChange(List.of(), List.of()));
    }

    private Optional<SyncOutcome> tryToSync(HubId team, boolean dryRun) {
        Optional<Before> found = rosters.before(team);
        if (found.isEmpty()) {
            return Optional.of(new SyncOutcome.NoTeam(team));
        }
        Before before = found.get();
        if (!before.origin().equals(accounts.origin())) {
            return Optional.of(new SyncOutcome.Foreign(team, before.origin()));
        }
        try {
            Optional<Roster> roster = accounts.roster(team.name());
            if (roster.isEmpty()) {
                return Optional.of(new SyncOutcome.NoGroup(team));
            }
            Set<NewMember> wanted = rosters.admissible(roster.get().roles());
            if (wanted.isEmpty() && !before.roles().isEmpty()) {
                return Optional.of(new SyncOutcome.Failed(team, EMPTIED, false));
            }
            return dryRun
                    ? Optional.of(new SyncOutcome.Synced(team, RosterChange.between(before.roles(), wanted)))
                    : write(team, before, wanted);
        } catch (AccountSystemException e) {
            return Optional.of(new SyncOutcome.Failed(team, String.valueOf(e.getMessage()), e.isPassing()));
        }
    }

    private Optional<SyncOutcome> write(HubId team, Before before, Set<NewMember> wanted) {
        Optional<RosterChange> change = rosters.replace(team, before.at(), wanted);
        change.ifPresent(written -> welcome(names(wanted)));
        return change.map(written -> new SyncOutcome.Synced(team, written));
    }

    private static Set<String> names(Collection<NewMember> people) {
        return people.stream().map(NewMember::username).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everybody on the team gets a hub: also those whom a sync that was killed here left without. */
    private void welcome(Set<String> people) {
        Set<String> known = hubs.existingPeople(people);
        List<String> strangers =
                people.stream().filter(name -> !known.contains(name)).toList();
        List<NewHub> missing = strangers.stream()
                .map(name -> planner.plan(personsHub(name, strangers.size() <= MOST_ASKED), List.of()))
                .toList();
        if (!missing.isEmpty()) {
            hubs.createMissing(missing);
        }
    }

    /** A hub that is known by name, and by what its person says of themselves where few enough come to ask about each. */
    private Hub personsHub(String username, boolean ask) {
        Hub named = Hub.named(HubId.user(username), accounts.origin(), clock.instant());
        if (!ask) {
            return named;
        }
        try {
            return accounts.account(username)
                    .map(account -> described(named, account))
                    .orElse(named);
        } catch (AccountSystemException e) {
            // A name in full is nice to have; the person is on the team without it.
            return named;
        }
    }

    private static Hub described(Hub named, Account account) {
        String name = account.name();
        return new Hub(
                named.id(),
                name == null ? named.title() : name,
                "",
                "",
                named.visibility(),
                false,
                named.origin(),
                account.timeZone(),
                List.of(),
                List.of(),
                named.createdAt());
    }
}

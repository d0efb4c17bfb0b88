package org.fedoraproject.hubs.core.directory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.directory.Directory.Team;

/**
 * The directory file as an account system, for communities that have no other: its teams are groups, owners sponsors. Immutable; never
 * throws, because the file was read before.
 */
public final class DirectoryAccounts implements AccountSystem {

    private final Directory directory;
    private final String name;

    /**
     * @param directory what the file says
     * @param name of the file
     */
    public DirectoryAccounts(Directory directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    @Override
    public String origin() {
        return DirectoryHubs.ORIGIN;
    }

    @Override
    public String name() {
        return "the directory " + name;
    }

    private Optional<Team> team(String group) {
        return directory.teams().stream()
                .filter(team -> team.name().equals(group))
                .findFirst();
    }

    @Override
    public Optional<Group> group(String group) {
        return team(group)
                .map(team -> new Group(
                        team.name(),
                        team.title(),
                        team.summary(),
                        team.description(),
                        team.links(),
                        DirectoryHubs.follows(team.owns()),
                        team.visibility()));
    }

    @Override
    public Optional<Roster> roster(String group) {
        Set<String> bots = directory.bots();
        return team(group)
                .map(team -> new Roster(
                        without(team.people().owners(), bots),
                        without(team.people().members(), bots)));
    }

    private static Set<String> without(Iterable<String> names, Set<String> bots) {
        Set<String> left = new HashSet<>();
        names.forEach(left::add);
        left.removeAll(bots);
        return left;
    }

    @Override
    public Optional<Account> account(String username) {
        return directory.people().stream()
                .filter(person -> person.username().equals(username) && !person.bot())
                .findFirst()
                .map(DirectoryAccounts::account);
    }

    private static Account account(Person person) {
        return new Account(person.username(), person.name(), person.timezone(), false);
    }
}

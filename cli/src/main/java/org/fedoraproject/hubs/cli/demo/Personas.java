package org.fedoraproject.hubs.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.directory.Directory;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.embedded.identity.Persona;

/** The people of the invented community that one can sign in as: one for each thing worth trying. Stateless. */
final class Personas {

    private static final int MOST = 7;

    private Personas() {}

    /** Owners first, then members, then somebody who is on no team. */
    static List<Persona> of(Directory directory) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (Team team :
                directory.teams().subList(0, Math.min(3, directory.teams().size()))) {
            team.people().owners().stream()
                    .findFirst()
                    .ifPresent(name -> hints.putIfAbsent(name, "Owns " + team.title() + "."));
        }
        for (Team team :
                directory.teams().subList(0, Math.min(3, directory.teams().size()))) {
            team.people().members().stream()
                    .filter(name -> !hints.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> hints.put(name, "Is a member of " + team.title() + "."));
        }
        directory.people().stream()
                .map(Person::username)
                .filter(name -> teams(directory, name).isEmpty())
                .findFirst()
                .ifPresent(name -> hints.put(name, "Is on no team yet."));
        return directory.people().stream()
                .filter(person -> hints.containsKey(person.username()))
                .limit(MOST)
                .map(person -> new Persona(
                        person.username(),
                        person.name(),
                        hints.getOrDefault(person.username(), ""),
                        teams(directory, person.username())))
                .toList();
    }

    /** The teams somebody is on, as the account system would tell them. */
    private static List<String> teams(Directory directory, String username) {
        List<String> names = new ArrayList<>();
        for (Team team : directory.teams()) {
            if (team.people().owners().contains(username)
                    || team.people().members().contains(username)) {
                names.add(team.name());
            }
        }
        return names;
    }
}

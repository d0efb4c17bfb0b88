package org.fedoraproject.hubs.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.fedoraproject.hubs.core.directory.Directory;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.directory.DirectoryException;
import org.fedoraproject.hubs.core.directory.DirectoryFile;

/** The invented people and teams, and who of them does something next. Immutable. */
final class Community {

    private static final String FILE = "community.yml";

    private final Directory directory;

    private Community(Directory directory) {
        this.directory = directory;
    }

    /** Reads it from this program. */
    static Community invented() throws IOException {
        try {
            return new Community(DirectoryFile.parse(FILE, text()));
        } catch (DirectoryException e) {
            throw new IOException("the demonstration's community is broken: " + e.getMessage(), e);
        }
    }

    /** Puts the directory file where roles can read it. */
    static Path write(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, text());
        return file;
    }

    /** All of them. */
    Directory directory() {
        return directory;
    }

    /** Somebody; the earlier ones of the file do more than the later ones, as in life. */
    Person somebody(RandomGenerator random) {
        int count = directory.people().size();
        return directory.people().get((int) (count * Math.pow(random.nextDouble(), 1.6)));
    }

    Team someTeam(RandomGenerator random) {
        return directory.teams().get(random.nextInt(directory.teams().size()));
    }

    /** Somebody of a team. */
    String memberOf(Team team, RandomGenerator random) {
        List<String> all = new ArrayList<>(team.people().owners());
        all.addAll(team.people().members());
        return all.get(random.nextInt(all.size()));
    }

    /** A package of some team, or one that nobody's team owns. */
    String somePackage(RandomGenerator random) {
        Team team = someTeam(random);
        List<String> owned = team.owns().packages();
        return owned.isEmpty() || random.nextInt(4) == 0
                ? Words.PACKAGES.get(random.nextInt(Words.PACKAGES.size()))
                : owned.get(random.nextInt(owned.size()));
    }

    /** Somebody who would change a package: of a team that owns it, else of one that owns many. */
    String keeperOf(String pkg, RandomGenerator random) {
        List<Team> owners = teams(team -> team.owns().packages().contains(pkg));
        List<Team> fit = owners.isEmpty() ? teams(team -> team.owns().packages().size() > 2) : owners;
        return memberOf(fit.get(random.nextInt(fit.size())), random);
    }

    private List<Team> teams(Predicate<Team> which) {
        return directory.teams().stream().filter(which).toList();
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(Community.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

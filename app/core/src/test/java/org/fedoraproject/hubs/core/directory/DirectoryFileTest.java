package org.fedoraproject.hubs.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.directory.Directory.Belongings;
import org.fedoraproject.hubs.core.directory.Directory.People;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryFileTest {

    private static final String WHOLE = """
            people:
              - username: ada
                name: Ada Example
                timezone: Europe/Paris
                summary: Packages fonts.
                aliases: {email: [ada@example.org], irc: [ada_], forge: ada-x}
                bot: false
              - username: no
                bot: yes
            teams:
              - name: design
                title: Design
                summary: Draws.
                description: |
                  # Hello

                  * world
                owners: [ada]
                members: [ben, ada]
                packages: [backgrounds]
                repositories: [pagure.io/Design]
                lists: [Design@lists.example.org]
                channels: ["#design"]
                calendars: [design]
                applications: [koschei]
                links:
                  - {label: Chat, address: "https://chat.example.org/"}
                  - label: Ask in the hall
                visibility: preview
              - name: plain
            """;

    private static List<String> problems(String yaml) {
        try {
            DirectoryFile.parse("directory.yml", yaml);
            return List.of();
        } catch (DirectoryException e) {
            return e.problems();
        }
    }

    @Test
    void readsEveryField() throws DirectoryException {
        Directory directory = DirectoryFile.parse("directory.yml", WHOLE);

        assertThat(directory.people())
                .containsExactly(
                        new Person(
                                "ada",
                                "Ada Example",
                                "Europe/Paris",
                                "Packages fonts.",
                                Map.of(
                                        "email", List.of("ada@example.org"),
                                        "irc", List.of("ada_"),
                                        "forge", List.of("ada-x")),
                                false),
                        new Person("no", "no", null, "", Map.of(), true));
        assertThat(directory.bots()).containsExactly("no");
        assertThat(directory.teams())
                .containsExactly(
                        new Team(
                                "design",
                                "Design",
                                "Draws.",
                                "# Hello\n\n* world",
                                new People(List.of("ada"), List.of("ben", "ada")),
                                new Belongings(
                                        List.of("backgrounds"),
                                        List.of("pagure.io/Design"),
                                        List.of("Design@lists.example.org"),
                                        List.of("#design"),
                                        List.of("design"),
                                        List.of("koschei")),
                                List.of(
                                        new HubLink("Chat", "https://chat.example.org/"),
                                        new HubLink("Ask in the hall", "")),
                                Visibility.PREVIEW),
                        new Team(
                                "plain",
                                "plain",
                                "",
                                "",
                                new People(List.of(), List.of()),
                                new Belongings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                                List.of(),
                                Visibility.PUBLIC));
    }

    @Test
    void takesAnEmptyFileForNobody() throws DirectoryException {
        assertThat(DirectoryFile.parse("directory.yml", "")).isEqualTo(Directory.EMPTY);
        assertThat(DirectoryFile.parse("directory.yml", "people:\nteams: []\n")).isEqualTo(Directory.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    poeple: []                                     | directory.yml:1: file: unknown field 'poeple', did you mean 'people'?
                    people: [{username: ada, timzone: UTC}]        | directory.yml:1: person: unknown field 'timzone', did you mean 'timezone'?
                    people: [{username: ada, zzzzzz: UTC}]         | directory.yml:1: person: unknown field 'zzzzzz', known are username, name, timezone, summary, aliases, bot
                    people: [{name: Ada}]                          | directory.yml:1: person: username is missing; every entry needs it
                    people: [{username: "a/b"}]                    | directory.yml:1: person a/b: username 'a/b' may hold letters, digits and . _ - + only, at most 64 of them
                    people: [{username: ada, timezone: Mars}]      | directory.yml:1: person ada: timezone 'Mars' is no zone; write it as Europe/Paris
                    people: [{username: ada, bot: perhaps}]        | directory.yml:1: person ada: bot must be true or false, not 'perhaps'
                    people: [{username: ada, name: [a, b]}]        | directory.yml:1: person ada: name must be a text, not a list or fields; quote it if it holds ':' or '#'
                    people: [{username: a, aliases: {email: x}}]   | directory.yml:1: person a, aliases: 'x' in email is not an e-mail address
                    people: [{username: a, aliases: {mail: x@y}}]  | directory.yml:1: person a, aliases: unknown field 'mail', did you mean 'email'?
                    people: [{username: a}, {username: a}]         | directory.yml:1: person a: username 'a' stands in the file twice; merge the entries
                    people: [{username: a, name: b, name: c}]      | directory.yml:1: person: field 'name' is given twice; remove one
                    people: {username: ada}                        | directory.yml:1: file: people must be a list: each item on a line that begins with '- '
                    teams: [{name: t, visibility: secret}]         | directory.yml:1: team t: visibility must be public, preview or private, not 'secret'
                    teams: [{name: t, owners: ["a b"]}]            | directory.yml:1: team t: 'a b' in owners is not a username
                    teams: [{name: t, packages: ["rpms/x"]}]       | directory.yml:1: team t: 'rpms/x' in packages is not a package's name without namespace
                    teams: [{name: t, repositories: ["https://pagure.io/x"]}] | directory.yml:1: team t: 'https://pagure.io/x' in repositories is not host and path without scheme, such as pagure.io/design
                    teams: [{name: t, lists: [design]}]            | directory.yml:1: team t: 'design' in lists is not a list's address
                    teams: [{name: t, links: [{address: "https://x.example.org/"}]}] | directory.yml:1: team t, link: label is missing; say what the link is
                    teams: [{name: t, links: [{label: x, address: "javascript:alert(1)"}]}] | directory.yml:1: team t, link: address must begin with https:// or http:// and hold no password
                    """)
    void saysWhereAndWhatToDo(String yaml, String message) {
        assertThat(problems(yaml)).containsExactly(message);
    }

    @Test
    void reportsAllProblemsAtOnceWithTheirLines() {
        String yaml = """
                people:
                  - username: ada
                    timezone: Mars
                  - username: "b b"
                teams:
                  - name: t
                    lists: [x]
                """;

        assertThat(problems(yaml))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("directory.yml:3: person ada: timezone"),
                        second -> assertThat(second).startsWith("directory.yml:4: person b b: username"),
                        third -> assertThat(third).startsWith("directory.yml:7: team t: 'x' in lists"));
    }

    @Test
    void saysWhatAnEntryLooksLike() {
        assertThat(problems("people: [ada]"))
                .contains("directory.yml:1: person: expected fields (username, name, timezone, summary, aliases, bot),"
                        + " each 'field: value'");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertThat(problems("people:\n  - username: ada\n   name: x\n"))
                .singleElement()
                .asString()
                .startsWith("directory.yml:3: not YAML: ")
                .endsWith("; check indentation and quotes");
    }

    @Test
    void refusesAliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problems(bomb.toString())).singleElement().asString().contains("refused");
    }

    @Test
    void sharesAListByAnAlias() throws DirectoryException {
        Directory directory = DirectoryFile.parse(
                "directory.yml", "teams:\n  - {name: a, owners: &us [ada, ben]}\n  - {name: b, owners: *us}\n");

        assertThat(directory.teams().getLast().people().owners()).containsExactly("ada", "ben");
    }

    @Test
    void makesNoObjectsOfTags() {
        assertThat(problems("people: !!javax.script.ScriptEngineManager [x]")).isNotEmpty();
    }

    @Test
    void refusesDeepNesting() {
        assertThat(problems("people: " + "[".repeat(1000) + "]".repeat(1000)))
                .singleElement()
                .asString()
                .contains("refused");
    }

    @Test
    void refusesAFileThatIsTooLargeOrNotUtf8(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yml");
        Files.write(large, new byte[DirectoryFile.MAX_BYTES + 1]);
        Path latin = Files.write(
                folder.resolve("latin.yml"),
                "people: [{username: ada, name: Adé}]".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> DirectoryFile.read(large))
                .withMessageContaining("larger than");
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> DirectoryFile.read(latin))
                .withMessageContaining("not UTF-8");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DirectoryFile.read(folder.resolve("none.yml")))
                .withMessageContaining("none.yml; check hubs.directory.file");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException, DirectoryException {
        Path file = Files.writeString(folder.resolve("people.yml"), WHOLE);

        assertThat(DirectoryFile.read(file).teams()).hasSize(2);
    }
}

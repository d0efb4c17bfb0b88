package org.fedoraproject.hubs.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.directory.DirectoryHubs.Described;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.api.Test;

final class DirectoryHubsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private static DirectoryHubs hubs(String yaml) throws DirectoryException {
        return DirectoryHubs.of(DirectoryFile.parse("directory.yml", yaml), NOW);
    }

    @Test
    void makesAHubOfAPerson() throws DirectoryException {
        DirectoryHubs hubs =
                hubs("people: [{username: ada, name: Ada Example, timezone: Europe/Paris, summary: Fonts.}]");

        Hub expected = new Hub(
                HubId.user("ada"),
                "Ada Example",
                "Fonts.",
                "",
                Visibility.PUBLIC,
                false,
                "directory",
                "Europe/Paris",
                List.of(),
                List.of(),
                NOW);
        assertThat(hubs.described()).containsExactly(new Described(expected, List.of()));
        assertThat(hubs.mentioned()).isEmpty();
    }

    @Test
    void makesNoHubOfABotEvenWhenATeamNamesIt() throws DirectoryException {
        DirectoryHubs hubs = hubs("{people: [{username: helper, bot: true}], teams: [{name: t, members: [helper]}]}");

        assertThat(hubs.described()).extracting(d -> d.hub().id()).containsExactly(HubId.team("t"));
        assertThat(hubs.mentioned()).isEmpty();
    }

    @Test
    void givesATeamItsPeopleAndWhatItOwns() throws DirectoryException {
        Described team = hubs("""
                        teams:
                          - name: design
                            owners: [ada]
                            members: [ada, ben]
                            packages: [backgrounds]
                            repositories: [pagure.io/Design.git, pagure.io/design/]
                            lists: [Design@Lists.example.org]
                            channels: ["#Design"]
                            calendars: [design]
                            applications: [koschei]
                        """).described().getFirst();

        assertThat(team.members())
                .containsExactly(
                        new NewMember("ada", Role.OWNER),
                        new NewMember("ada", Role.MEMBER),
                        new NewMember("ben", Role.MEMBER));
        assertThat(team.hub().follows())
                .containsExactly(
                        Interest.pkg("backgrounds"),
                        Interest.repository("pagure.io/design"),
                        Interest.list("design@lists.example.org"),
                        Interest.channel("#design"),
                        Interest.calendar("design"),
                        Interest.application("koschei"));
    }

    @Test
    void mentionsOnceWhoHasNoEntry() throws DirectoryException {
        DirectoryHubs hubs = hubs(
                "{people: [{username: ada}], teams: [{name: a, owners: [ada, zoe]}, {name: b, members: [zoe, ben]}]}");

        assertThat(hubs.mentioned()).extracting(Hub::id).containsExactly(HubId.user("ben"), HubId.user("zoe"));
        assertThat(hubs.mentioned()).extracting(Hub::title).containsExactly("ben", "zoe");
    }
}

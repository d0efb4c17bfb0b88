package org.fedoraproject.hubs.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryWatchTest {

    private static final String GARDEN = """
            people:
              - username: ada
                name: Ada Example
              - username: sprinkler
                bot: true
            teams:
              - name: garden
                title: The garden
                owners: [ada]
                members: [ben]
                packages: [hose]
            """;

    private final Portal portal = new Portal();

    @TempDir
    private Path folder = Path.of("");

    private DirectoryWatch watch(Path file) {
        return new DirectoryWatch(
                new DirectoryConfiguration(file.toString(), Duration.ofSeconds(30)),
                portal.hubs,
                new Layouts(new Widgets(List.of())),
                portal.newcomers);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("directory.yml"), text);
    }

    @Test
    void hubsBecomeWhatTheFileSays() throws IOException {
        assertThat(watch(write(GARDEN)).check()).isTrue();

        assertThat(portal.hubs.find(HubId.user("ada"))).map(Hub::title).contains("Ada Example");
        assertThat(portal.hubs.memberCounts(HubId.team("garden"))).containsEntry(Role.OWNER, 1);
        assertThat(portal.hubs.lookUp(List.of(Interest.pkg("hose")))).hasSize(1);
        assertThat(portal.hubs.find(HubId.user("ben"))).isPresent();
    }

    @Test
    void aProgramOfTheFileGetsNoHubWhenTheBusMentionsIt() throws IOException {
        watch(write(GARDEN)).check();

        portal.handler.handle(List.of(Portal.unit(Portal.message(1, List.of("sprinkler"), List.of()))));

        assertThat(portal.hubs.find(HubId.user("sprinkler"))).isEmpty();
    }

    @Test
    void aFileIsReadAgainWhenItChangesAndOnlyThen() throws IOException {
        DirectoryWatch watch = watch(write(GARDEN));
        watch.check();

        assertThat(watch.check()).isFalse();
        write(GARDEN.replace("The garden", "The new garden"));
        assertThat(watch.check()).isTrue();
        assertThat(portal.hubs.find(HubId.team("garden"))).map(Hub::title).contains("The new garden");
    }

    @Test
    void aWrongFileChangesNothingUntilItIsMended() throws IOException {
        DirectoryWatch watch = watch(write(GARDEN));
        watch.check();

        write("teams: [{name: 'no name at all'}]");
        assertThat(watch.check()).isFalse();
        assertThat(portal.hubs.find(HubId.team("garden"))).map(Hub::title).contains("The garden");
        write(GARDEN.replace("The garden", "Mended"));
        assertThat(watch.check()).isTrue();
    }

    @Test
    void aMissingFileIsNoReasonToStop() {
        assertThat(watch(folder.resolve("nothing.yml")).check()).isFalse();
    }
}

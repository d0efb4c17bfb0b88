package org.fedoraproject.hubs.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HumansTest {

    private final Humans humans = new Humans(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "Ben", "ada-x", "ada_", "j.doe", "talbot", "abbot", "3ada", "x", "zuulfan", "roberta"})
    void takesPeople(String name) {
        assertThat(humans.isHuman(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packit",
                "koschei",
                "releng",
                "bodhi",
                "Zuul",
                "anitya",
                "the-new-hotness",
                "pagure",
                "koji",
                "kojira",
                "apache",
                "amqp-bridge",
                "zodbot",
                "root",
                "upstream-release-monitoring",
                "simple-koji-ci",
                "fedora-atomic"
            })
    void refusesServiceAccounts(String name) {
        assertThat(humans.isHuman(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mbs/mbs.example.org",
                "distrobuildsync-eln/ci.example.org",
                "ada@example.org",
                "@python",
                "group::design",
                "github.com:ada",
                "http://ada.id.example.org/",
                "Ada Example",
                "dependabot[bot]",
                "fedora-bot",
                "fedora_bot",
                "proxy01.iad2.example.org",
                "example.org",
                "1234",
                "-",
                "-ada",
                "..",
                ""
            })
    void refusesWhatIsNoAccountOfAPerson(String name) {
        assertThat(humans.isHuman(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "none", "Anonymous", "anonymous", "orphan", "nobody", "NULL"})
    void refusesNobody(String name) {
        assertThat(humans.isHuman(name)).isFalse();
    }

    @Test
    void refusesWhatTheInstallationNamesInAnyCase() {
        Humans ours = new Humans(List.of("Build-Farm", " nightly "));

        assertThat(ours.isHuman("build-farm")).isFalse();
        assertThat(ours.isHuman("NIGHTLY")).isFalse();
        assertThat(ours.isHuman("ada")).isTrue();
    }
}

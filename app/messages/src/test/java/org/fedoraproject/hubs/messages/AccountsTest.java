package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountsTest {

    @Test
    void knowsAnAccountByItsMailAndItsPages() {
        assertThat(Accounts.people(List.of(
                        "ada@fedoraproject.org",
                        "http://grace.id.fedoraproject.org/",
                        "https://id.fedoraproject.org/openid/id/linus/",
                        " ada ")))
                .containsExactly("ada", "grace", "linus");
    }

    @Test
    void knowsAnAccountByItsNameInChatAndInMail() {
        assertThat(Accounts.people(List.of(
                        "@ada:fedora.im",
                        "matrix://fedora.im/grace",
                        "matrix:/linus",
                        "Ken Lamp <ken@fedoraproject.org>",
                        "barbara.id.fedoraproject.org")))
                .containsExactly("ada", "grace", "linus", "ken", "barbara");
        assertThat(Accounts.people(List.of(
                        "@ada:chat.example.org",
                        "matrix://chat.example.org/ada",
                        "Ada <ada@example.org>",
                        "lamp[bot]")))
                .isEmpty();
    }

    @Test
    void takesStrangersGroupsAndNobodyForNoPerson() {
        assertThat(Accounts.people(List.of(
                        "",
                        "None",
                        "Anonymous",
                        "anonymous",
                        "orphan",
                        "zodbot",
                        "@design",
                        "ada@example.org",
                        "https://x.example.org/ada")))
                .isEmpty();
        assertThat(Accounts.person(null)).isEmpty();
    }

    @Test
    void cutsVersionAndReleaseFromBuilds() {
        assertThat(BuildName.packageOf("python-lantern-2.4.1-1.fc43")).isEqualTo("python-lantern");
        assertThat(BuildName.versionOf("python-lantern-2.4.1-1.fc43")).isEqualTo("2.4.1-1.fc43");
        assertThat(BuildName.packageOf("lantern")).isEqualTo("lantern");
        assertThat(BuildName.versionOf("lantern")).isEmpty();
    }
}

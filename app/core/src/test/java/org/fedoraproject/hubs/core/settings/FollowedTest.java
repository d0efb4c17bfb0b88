package org.fedoraproject.hubs.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FollowedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REPOSITORY | https://pagure.io/Design/stickers/             | repository:pagure.io/design/stickers
            REPOSITORY | https://github.com/fedora/art.git              | repository:github.com/fedora/art
            REPOSITORY | git@gitlab.com:fedora/design/art.git           | repository:gitlab.com/fedora/design/art
            REPOSITORY | https://codeberg.org/a/b?tab=readme#top        | repository:codeberg.org/a/b
            REPOSITORY | ssh://git@pagure.io/design.git                 | repository:pagure.io/design
            REPOSITORY | https://forge.example.org:3000/a/b             | repository:forge.example.org:3000/a/b
            CHANNEL    | #Design                                        | channel:#design
            CHANNEL    | #design:example.org                            | channel:#design:example.org
            LIST       | mailto:Design@lists.example.org                | list:design@lists.example.org
            CALENDAR   | Design team                                    | calendar:Design team
            PACKAGE    | rpms/kernel                                    | package:kernel
            PACKAGE    | gtk+                                           | package:gtk+
            """)
    void readsWhatPeopleTypeAndPaste(Followed sort, String typed, String key) {
        assertThat(sort.read(typed)).contains(new Interest(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REPOSITORY | javascript:alert(1)
            REPOSITORY | pagure.io
            REPOSITORY | a repository
            REPOSITORY | https://user:secret@pagure.io/design
            REPOSITORY | ../../etc/passwd
            CHANNEL    | design
            CHANNEL    | #two words
            LIST       | design
            LIST       | a@b@c.org
            CALENDAR   | <b>
            PACKAGE    | not a package
            PACKAGE    | rpms/
            """)
    void takesNothingElse(Followed sort, String typed) {
        assertThat(sort.read(typed)).isEmpty();
    }
}

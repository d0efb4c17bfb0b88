package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

/** A bean can vanish without a word when a class is missing; this names every processor that must be there. */
final class WiringTest {

    @Test
    void findsEveryProcessor() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(MessageProcessors.class).applications())
                    .containsExactly(
                            "anitya",
                            "badges",
                            "bodhi",
                            "bugzilla",
                            "buildsys",
                            "copr",
                            "discourse",
                            "fas",
                            "fedbadges",
                            "fedocal",
                            "forgejo",
                            "git",
                            "github",
                            "gitlab",
                            "ipa",
                            "mailman",
                            "meetbot",
                            "pagure",
                            "planet",
                            "wiki");
        }
    }
}

package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ApplicationTextsTest {

    @Test
    void namesApplicationsInTheirLanguage() {
        assertThat(ApplicationTexts.of("bodhi", Locale.ENGLISH)).isEqualTo("updates");
        assertThat(ApplicationTexts.of("mailman", Locale.GERMAN)).isEqualTo("Mailinglisten");
        assertThat(ApplicationTexts.of("newcomer", Locale.GERMAN)).isEqualTo("newcomer");
        assertThat(ApplicationTexts.other(Locale.GERMAN)).isEqualTo("anderes");
    }

    @Test
    void saysTheSameInEveryLanguage() {
        String base = "org/fedoraproject/hubs/widgets/messages";
        ClassLoader loader = getClass().getClassLoader();
        assertThat(MessageFiles.patterns(loader, base, "de").keySet())
                .isEqualTo(MessageFiles.patterns(loader, base, "en").keySet());
    }
}

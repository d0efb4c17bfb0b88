package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BusGuideTest {

    @Test
    void tellsOfEveryProcessorWithAllItsTopics() {
        try (ApplicationContext context = ApplicationContext.run()) {
            List<BusGuide.Chapter> chapters = context.getBean(BusGuide.class).chapters();

            assertThat(chapters.stream().flatMap(chapter -> chapter.applications().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            context.getBean(MessageProcessors.class).applications());
            assertThat(chapters).allSatisfy(chapter -> {
                assertThat(chapter.words()).as(chapter.title()).isNotEmpty();
                assertThat(chapter.topics())
                        .as(chapter.title())
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(chapter.applications())
                                .contains(entry.topic().replaceFirst("\\..*", "")));
            });
            assertThat(chapters.stream()
                            .flatMap(chapter -> chapter.topics().stream())
                            .map(BusGuide.Entry::topic))
                    .contains("bodhi.update.comment", "github.push")
                    .doesNotHaveDuplicates();
        }
    }
}

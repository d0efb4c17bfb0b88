package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bean can vanish without a word when a class is missing; every folder that describes an application must have its processor. */
final class WiringTest {

    @Test
    void findsTheProcessorOfEveryFolderThatDescribesAnApplication() throws IOException, URISyntaxException {
        try (ApplicationContext context = ApplicationContext.run()) {
            Set<String> found = context.getBeansOfType(MessageProcessor.class).stream()
                    .map(processor -> processor.getClass().getPackageName())
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(described()).contains("bodhi", "koji", "pagure", "pkgdb");
            assertThat(context.getBean(MessageProcessors.class).applications()).contains("bodhi", "buildsys", "pagure");
        }
    }

    /** The folders with a README beside the classes of this package. */
    private static Set<String> described() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(MessageProcessors.class.getResource("MessageProcessors.class"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(folder -> Files.exists(folder.resolve("README.md")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No message file keeps a text that nothing asks for any more. */
class UsedTextsTest {

    private static final Path PAGES = Path.of("../../frontend/src/main/resources");

    private static final List<Path> SOURCES = List.of(
            PAGES, Path.of("src/main/java"), Path.of("../core/src/main/java"), Path.of("../postgres/src/main/java"));

    private static final Pattern LITERAL = Pattern.compile("[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    /** Named by constants: states of cards in the gallery, columns of layouts. */
    private static final Set<String> COMPUTED = Set.of(
            "gallery.filled",
            "gallery.empty",
            "gallery.stale",
            "gallery.failed",
            "gallery.loading",
            "layout.main",
            "layout.side");

    private static final String ENGLISH = "_en.properties";

    @Test
    void everyTextOfPagesIsAskedFor() throws IOException {
        List<Set<String>> files = literals();
        Set<String> unused = new TreeSet<>();
        for (Path file : files(PAGES.resolve("messages"), ENGLISH)) {
            String subject = file.getFileName().toString().replace(ENGLISH, "");
            keys(file).stream()
                    .filter(key -> files.stream().noneMatch(literals -> asks(literals, subject, key)))
                    .forEach(key -> unused.add(subject + "." + key));
        }
        assertThat(unused).isEmpty();
    }

    /** Whether a file names the text whole, or its subject and the beginning or end of its name, which it puts together. */
    private static boolean asks(Set<String> literals, String subject, String key) {
        String whole = subject + "." + key;
        if (literals.contains(whole) || COMPUTED.contains(whole)) {
            return true;
        }
        if (subject.equals("script")) {
            return literals.contains(key.replaceFirst("_(zero|one|two|few|many|other)$", ""));
        }
        boolean begins = literals.stream()
                .anyMatch(part -> part.matches(".*[.-]")
                        && !part.equals(subject + ".")
                        && (whole.startsWith(part) || (literals.contains(subject + ".") && key.startsWith(part))));
        boolean inside = literals.contains(subject + ".") && literals.contains(key);
        boolean behind = literals.contains(whole.replaceFirst("-(words|heading)$", ""));
        return begins || inside || behind;
    }

    private static List<Set<String>> literals() throws IOException {
        List<Set<String>> all = new ArrayList<>();
        for (Path root : SOURCES) {
            for (String end : List.of(".hbs", ".java", ".js")) {
                for (Path file : files(root, end)) {
                    all.add(LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet()));
                }
            }
        }
        return all;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames();
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}

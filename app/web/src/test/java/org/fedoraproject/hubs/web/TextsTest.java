package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text of pages and widgets is there in every language, and no template holds words of its own. */
class TextsTest {

    private static final Path PAGES = Path.of("../../frontend/src/main/resources");
    private static final Path WIDGETS = Path.of("../widgets/src/main/java");

    /** What is the same in every language, or is the product's name. */
    private static final Set<String> NAMES = Set.of("hubs", "Europe/Lisbon", "UTC");

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z/’]+");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(" (?:aria-label|placeholder|title|alt|aria-description)=\"([^\"]*)\"");
    private static final Pattern USED = Pattern.compile("\\{\\{t \"([a-z-]+)\\.([^\"]+)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z-]+)\\.([a-z0-9-]+)\"\\s*[,)]");

    @TestFactory
    Stream<DynamicTest> everyLanguageHasTheSameTextsWithTheSameValues() throws IOException {
        return Stream.concat(files(PAGES, "_en.properties"), files(WIDGETS, "_en.properties"))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Map<String, Set<String>> english = values(file);
                    for (String language : Files.readAllLines(PAGES.resolve("messages/languages.txt"))) {
                        Path other = file.resolveSibling(
                                file.getFileName().toString().replace("_en.", "_" + language + "."));
                        assertThat(values(other)).as(other.toString()).isEqualTo(english);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noTemplateHoldsWordsOfALanguage() throws IOException {
        return Stream.concat(files(PAGES, ".hbs"), files(WIDGETS, ".hbs"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(words(file)).isEmpty()));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Stream<Path> sources = Stream.concat(files(PAGES, ".hbs"), files(Path.of("src/main/java"), ".java"));
        for (Path file : sources.toList()) {
            String text = Files.readString(file);
            Pattern pattern = file.toString().endsWith(".hbs") ? USED : SAID;
            pattern.matcher(text).results().forEach(found -> {
                Path messages = PAGES.resolve("messages/" + found.group(1) + "_en.properties");
                if (!Files.exists(messages) || !values(messages).containsKey(found.group(2))) {
                    missing.add(file.getFileName() + ": " + found.group(1) + "." + found.group(2));
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    /** The words of a template outside of its expressions and tags, and in the attributes that people read. */
    private static List<String> words(Path template) throws IOException {
        String plain = EXPRESSION.matcher(Files.readString(template)).replaceAll("");
        String read =
                ATTRIBUTE.matcher(plain).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
        String text = plain.replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
        return WORDS.matcher(text + " " + read)
                .results()
                .map(found -> found.group())
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    private static Map<String, Set<String>> values(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no texts in " + file, e);
        }
        Map<String, Set<String>> values = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(key ->
                        values.put(key, new TreeSet<>(new MessageFormat(lines.getProperty(key)).getArgumentNames())));
        return values;
    }

    private static Stream<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }
}

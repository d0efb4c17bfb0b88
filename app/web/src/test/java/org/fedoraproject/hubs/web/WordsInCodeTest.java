package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code says nothing to people: what it says to operators is in exceptions and logs, everything else in message files. */
class WordsInCodeTest {

    private static final List<Path> JAVA = List.of(Path.of("src/main/java"), Path.of("../widgets/src/main/java"));

    private static final List<Path> SCRIPTS =
            List.of(Path.of("../../frontend/src/main/resources/static/js"), Path.of("../widgets/src/main/java"));

    private static final Path STYLES = Path.of("../../frontend/src/main/resources/static/css");

    /** Where words that are no text of the portal stand, and what they are. */
    private static final Map<String, String> OTHERS = Map.of(
            "/web/api/", "the interface for scripts speaks English",
            "/failure/FailureController.java", "its problems for scripts",
            "/failure/Problem.java", "its problems for scripts",
            "/guard/RefusalController.java", "its problems for scripts",
            "/account/Agent.java", "what browsers and systems are called",
            "/widgets/SampleHub.java", "somebody made up",
            "/feed/Wording.java", "sentences of the bus",
            "/feed/Headline.java", "sentences of the bus");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)(?<=^|\\s)//.*$", Pattern.DOTALL);

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    /** Two words of a language in a row; markup, headers and commands have other signs in them. */
    private static final Pattern SENTENCE = Pattern.compile("[a-z’]{2,}[,.;:]? “?[A-Za-z]");

    private static final Pattern TECHNICAL = Pattern.compile("[<>=/;{}$|]|\\\\\"|no-(?:store|cache)");

    private static final Pattern OPERATORS = Pattern.compile(
            "Exception\\(|\\bLOG\\.|requireNonNull\\(|\\bsuper\\(|@[A-Z]|untrusted\\(|notBegun\\(|wrong\\(");

    /** The title of a window is a text, however short. */
    private static final Pattern TITLE = Pattern.compile("\\bstill\\(\\s*\"");

    private static final Pattern SCRIPT_LITERAL = Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"|`([^`]*)`");

    private static final Pattern SCRIPT_SINK = Pattern.compile(
            "(?:\\.(?:textContent|innerText|title|placeholder|ariaLabel|alt)\\s*=|setAttribute\\('(?:aria-label|title|placeholder|alt)',|\\.append\\()\\s*[`'\"][^`'\"$]*[A-Za-z]{2}");

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:^|[;{ ])(?:left|right|(?:margin|padding|border|scroll-(?:margin|padding))-(?:left|right)[a-z-]*|border-(?:top|bottom)-(?:left|right)-radius)\\s*:"
                    + "|(?:text-align|float|clear):\\s*(?:left|right)");

    @Test
    void javaSaysNothingToPeople() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            if (OTHERS.keySet().stream().noneMatch(file.toString()::contains)) {
                String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                LITERAL.matcher(text)
                        .results()
                        .filter(literal -> isSentence(literal.group()) && !isForOperators(text, literal))
                        .forEach(literal -> found.add(file.getFileName() + ": " + literal.group()));
                TITLE.matcher(text).results().forEach(title -> found.add(file.getFileName() + ": " + title.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isSentence(String literal) {
        return SENTENCE.matcher(literal).find() && !TECHNICAL.matcher(literal).find();
    }

    /** Whether the statement that it stands in is a failure, a log line or an annotation. */
    private static boolean isForOperators(String text, MatchResult literal) {
        String before = LITERAL.matcher(text.substring(0, literal.start())).replaceAll("“”");
        int start = Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')));
        return before.substring(0, start + 1).endsWith("toString() {")
                || OPERATORS.matcher(before.substring(start + 1)).find();
    }

    @Test
    void scriptsSayWhatThePageBrings() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(SCRIPTS, ".js")) {
            String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
            SCRIPT_SINK.matcher(text).results().forEach(sink -> found.add(file.getFileName() + ": " + sink.group()));
            SCRIPT_LITERAL
                    .matcher(text)
                    .results()
                    .map(literal -> literal.group().substring(1, literal.group().length() - 1))
                    .filter(words -> words.matches("[A-Z][a-z]+[ ,].*|.*[a-z]{2,} [a-z]{2,}[.…!?]$"))
                    .forEach(words -> found.add(file.getFileName() + ": " + words));
        }
        assertThat(found).isEmpty();
    }

    /** What begins at one side in English begins at the other in Arabic. */
    @Test
    void stylesKnowNoLeftAndRight() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(List.of(STYLES), ".css")) {
            String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
            PHYSICAL.matcher(text).results().forEach(use -> found.add(file.getFileName() + ": " + use.group()));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(List<Path> roots, String end) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(end)).sorted().forEach(all::add);
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }
}

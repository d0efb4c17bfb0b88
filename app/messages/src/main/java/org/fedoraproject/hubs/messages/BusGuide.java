package org.fedoraproject.hubs.messages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the portal understands of the bus, for people: the README beside each processor, whose table the processor's test holds true.
 * Immutable.
 */
@Singleton
public final class BusGuide {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|([^|]*)\\|([^|]*)\\|?\\s*$");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");

    private final List<Chapter> chapters;

    /**
     * What one processor understands.
     *
     * @param title what people call it
     * @param applications first words of its topics, sorted
     * @param words paragraphs of plain text
     * @param topics in the order in which they are told
     */
    public record Chapter(String title, List<String> applications, List<String> words, List<Entry> topics) {}

    /**
     * One topic.
     *
     * @param topic without prefix and environment: {@code bodhi.update.comment}
     * @param when it is sent
     * @param says what a feed then shows, an example; may be empty
     */
    public record Entry(String topic, String when, String says) {}

    /** @param processors of this portal */
    public BusGuide(List<MessageProcessor> processors) {
        this.chapters = processors.stream()
                .map(BusGuide::chapter)
                .sorted(Comparator.comparing(Chapter::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** A chapter for each processor, by title. */
    public List<Chapter> chapters() {
        return chapters;
    }

    private static Chapter chapter(MessageProcessor processor) {
        String title = processor.getClass().getSimpleName();
        List<String> words = new ArrayList<>();
        List<Entry> topics = new ArrayList<>();
        for (String block : readme(processor).split("\n{2,}")) {
            if (block.startsWith("# ")) {
                title = plain(block.substring(2));
            } else if (block.startsWith("|")) {
                block.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> topics.add(entry(row)));
            } else if (!block.isBlank() && !block.startsWith("#")) {
                words.add(plain(block));
            }
        }
        return new Chapter(
                title, processor.applications().stream().sorted().toList(), List.copyOf(words), List.copyOf(topics));
    }

    private static Entry entry(Matcher row) {
        return new Entry(row.group(1), plain(row.group(2)), plain(row.group(3)));
    }

    private static String plain(String markdown) {
        return LINK.matcher(markdown)
                .replaceAll("$1")
                .replace("`", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String readme(MessageProcessor processor) {
        try (InputStream in = processor.getClass().getResourceAsStream("README.md")) {
            if (in == null) {
                throw new IllegalStateException("no README.md beside " + processor.getClass());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("README.md beside " + processor.getClass(), e);
        }
    }
}

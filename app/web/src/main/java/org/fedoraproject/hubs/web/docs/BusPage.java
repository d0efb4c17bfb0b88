package org.fedoraproject.hubs.web.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.messages.BusGuide;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.PageTexts;

/**
 * What the portal understands of the bus, as its template sees it.
 *
 * @param frame around it
 * @param query what is looked for; empty for everything
 * @param count of topics shown, in words
 * @param chapters that have something of it
 */
record BusPage(Frame frame, String query, String count, List<Chapter> chapters) {

    /**
     * @param id of the heading
     * @param title what people call the applications
     * @param words paragraphs
     * @param topics that have something of what is looked for
     * @param count how many those are
     */
    record Chapter(String id, String title, List<String> words, List<BusGuide.Entry> topics, int count) {}

    /** The page of everything that holds all words of the query, in whatever case. */
    static BusPage of(BusGuide guide, String query, Frame frame) {
        List<String> words = Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Chapter> chapters = guide.chapters().stream()
                .map(chapter -> chapter(chapter, words))
                .filter(chapter -> chapter.count() > 0)
                .toList();
        int topics = chapters.stream().mapToInt(Chapter::count).sum();
        return new BusPage(
                frame,
                query,
                PageTexts.here()
                        .say(
                                query.isEmpty() ? "docs.count" : "docs.count-with",
                                Map.of("count", topics, "query", query)),
                chapters);
    }

    private static Chapter chapter(BusGuide.Chapter chapter, List<String> words) {
        String about = chapter.title() + " " + String.join(" ", chapter.applications());
        List<BusGuide.Entry> topics = chapter.topics().stream()
                .filter(entry -> holds(about + " " + entry.topic() + " " + entry.when() + " " + entry.says(), words))
                .toList();
        return new Chapter(chapter.applications().getFirst(), chapter.title(), chapter.words(), topics, topics.size());
    }

    private static boolean holds(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}

package org.fedoraproject.hubs.widgets.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.ViewInput;

/** Cuts a hub's feed down to one application. Pure functions. */
final class Choices {

    /** Those with most entries; more would be a list to search in. */
    private static final int SHOWN = 8;

    private Choices() {}

    /** The entries that are shown. */
    static List<FeedEntry> chosen(ViewInput<?> input) {
        String application = input.lens().application();
        return input.feed().entries().stream()
                .filter(entry -> application.isEmpty() || entry.application().equals(application))
                .toList();
    }

    /** Everything, then the applications by name; none where there is no choice, or no page to choose on. */
    static List<FeedView.Choice> of(ViewInput<?> input) {
        String chosen = input.lens().application();
        Map<String, Long> counts = input.feed().entries().stream()
                .collect(Collectors.groupingBy(FeedEntry::application, TreeMap::new, Collectors.counting()));
        if (!input.lens().own() || (counts.size() < 2 && chosen.isEmpty())) {
            return List.of();
        }
        List<String> names = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList());
        if (!chosen.isEmpty() && !names.contains(chosen)) {
            names.add(chosen);
        }
        names.sort(Comparator.comparing((String name) -> ApplicationTexts.of(name, input.locale()))
                .thenComparing(Comparator.naturalOrder()));
        String page = "/" + Addresses.page(input.hub().id());
        String anchor = "#w" + input.placement().id().value();
        List<FeedView.Choice> choices = new ArrayList<>();
        choices.add(new FeedView.Choice(input.texts().say("choice.all"), page + anchor, chosen.isEmpty()));
        for (String name : names) {
            String address = page + "?application=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + anchor;
            choices.add(new FeedView.Choice(ApplicationTexts.of(name, input.locale()), address, name.equals(chosen)));
        }
        return choices;
    }
}

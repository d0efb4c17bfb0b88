package org.fedoraproject.hubs.widgets.feed;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the feed sees.
 *
 * @param days newest first; empty when nothing ever happened
 * @param person whether it is a person's feed, for the words of the empty state
 * @param name whose
 */
record FeedView(List<Day> days, boolean person, String name) {

    /**
     * @param date ISO date in the viewer's zone
     * @param id of the heading within the page
     * @param title "Today", "Yesterday" or the weekday
     * @param detail the full date
     * @param entries cards, newest first
     */
    record Day(String date, String id, String title, String detail, List<Entry> entries) {}

    /**
     * @param id of the card within the page
     * @param anchor name of the entry when the card holds only that; absent for several
     * @param avatar of who did it; absent when a machine did
     * @param icon what sort of thing
     * @param tone "good" or "bad" when it tells how something ended; absent mostly
     * @param parts of the sentence
     * @param quote words quoted; absent mostly
     * @param place who reported it; may be empty
     * @param packages at most three, and how many more there are
     * @param link where to look; absent when the sentence has an object to carry it
     * @param when it happened, the newest of several
     * @param more all entries of the card when it holds several
     */
    record Entry(
            String id,
            @Nullable String anchor,
            @Nullable Avatar avatar,
            String icon,
            @Nullable String tone,
            List<Part> parts,
            @Nullable String quote,
            String place,
            List<String> packages,
            @Nullable String link,
            When when,
            @Nullable More more) {}

    /**
     * @param label on what opens it
     * @param steps newest first
     */
    record More(String label, List<Step> steps) {}

    /**
     * @param anchor name of the entry
     * @param icon what sort of thing
     * @param parts of the sentence; none where the quote says it all
     * @param quote words quoted; absent mostly
     * @param when it happened
     */
    record Step(
            String anchor,
            String icon,
            List<Part> parts,
            @Nullable String quote,
            When when) {}

    /**
     * @param time hour and minute in the viewer's zone
     * @param instant ISO time with offset
     * @param full the whole date and time with its zone
     */
    record When(String time, String instant, String full) {}

    /**
     * @param text words
     * @param href where they lead; absent for plain words
     * @param outside whether that is another site
     * @param strong whether they say how it ended
     */
    record Part(String text, @Nullable String href, boolean outside, boolean strong) {}
}

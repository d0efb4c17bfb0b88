package org.fedoraproject.hubs.widgets.feed;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the feed sees.
 *
 * @param days newest first; empty when there is nothing to show
 * @param choices applications that the feed can be cut down to; empty where there is no choice
 * @param hidden what is left out because whoever looks does not want to see it, in words; absent when nothing is
 * @param nothing the words for an empty feed; absent when it is not
 */
record FeedView(
        List<Day> days,
        List<Choice> choices,
        @Nullable String hidden,
        @Nullable String nothing) {

    /**
     * @param label what people call the application
     * @param address of the page that shows it alone, or everything
     * @param chosen whether it is what is shown
     */
    record Choice(String label, String address, boolean chosen) {}

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
     * @param address where the entry stands by itself, the newest of several; absent where entries have none
     * @param marks what whoever looks did with it, and where it stands
     * @param avatar of who did it; absent when a machine did
     * @param icon what sort of thing
     * @param tone "good" or "bad" when it tells how something ended; absent mostly
     * @param parts of the sentence
     * @param quote words quoted; absent mostly
     * @param place who reported it, in their English; empty where the sentence is the portal's own, about several
     * @param packages at most three, and how many more there are
     * @param link where to look; absent when the sentence has an object to carry it
     * @param when it happened, the newest of several
     * @param more all entries of the card when it holds several
     */
    record Entry(
            String id,
            @Nullable String anchor,
            @Nullable String address,
            Marks marks,
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
     * @param unread the word for an entry that came after the last visit; absent for others
     * @param saved whether it is kept
     * @param pinned whether it is pinned
     * @param menu what the link to what one can do with it says; absent where one can do nothing
     * @param places hubs on which it stands; empty on a hub's own page
     */
    record Marks(
            @Nullable String unread,
            boolean saved,
            boolean pinned,
            @Nullable String menu,
            List<Part> places) {}

    /**
     * @param label on what opens it
     * @param steps newest first
     */
    record More(String label, List<Step> steps) {}

    /**
     * @param anchor name of the entry
     * @param address where it stands by itself, or within the page
     * @param icon what sort of thing
     * @param parts of the sentence; none where the quote says it all
     * @param quote words quoted; absent mostly
     * @param when it happened
     */
    record Step(
            String anchor,
            String address,
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

package org.fedoraproject.hubs.web.people;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Pager;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * The directory of people as its template sees it.
 *
 * @param frame around it
 * @param summary how many there are, in a sentence
 * @param query what was typed
 * @param initial the letter that is chosen; empty for any
 * @param letters links that choose one; none when there are few people
 * @param people of this page
 * @param empty what to say when there is nobody; absent when there is
 * @param hidden whether the viewer themselves is not listed
 * @param pager absent when there is one page
 */
record PeoplePage(
        Frame frame,
        String summary,
        String query,
        String initial,
        List<Letter> letters,
        List<Person> people,
        @Nullable String empty,
        boolean hidden,
        @Nullable Pager pager) {

    /**
     * @param address of the list; absent when nobody has that letter
     * @param current whether it is this one
     * @param label the letter
     */
    record Letter(@Nullable String address, boolean current, String label) {}

    /**
     * @param avatar picture
     * @param address where they are
     * @param title what people call them
     * @param name account name
     * @param line one sentence; may be empty
     * @param teams the first of their teams
     * @param moreTeams how many more, in words; absent when none
     * @param lastAt instant at which they last did something; absent when nobody may know
     * @param lastText the same in words; may be empty
     */
    record Person(
            Avatar avatar,
            String address,
            String title,
            String name,
            String line,
            List<Team> teams,
            @Nullable String moreTeams,
            @Nullable String lastAt,
            String lastText) {}

    /**
     * @param address where it is
     * @param title what people call it
     */
    record Team(String address, String title) {}
}

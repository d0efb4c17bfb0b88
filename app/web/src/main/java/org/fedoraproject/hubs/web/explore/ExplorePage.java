package org.fedoraproject.hubs.web.explore;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;
import org.fedoraproject.hubs.web.site.Pager;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * Explore as its template sees it.
 *
 * @param frame around it
 * @param summary what there is, in a sentence
 * @param topics links that choose one; none when no team is about any
 * @param lively links that choose how lively
 * @param teams how many there are
 * @param people how many there are
 * @param groups teams of this page, the liveliest first
 * @param help where it is wanted; on the first page of all teams alone
 * @param empty what to say when there is nothing; absent when there is
 * @param pager absent when there is one page
 */
record ExplorePage(
        Frame frame,
        String summary,
        List<Choice> topics,
        List<Choice> lively,
        int teams,
        int people,
        List<Group> groups,
        List<Help> help,
        @Nullable String empty,
        @Nullable Pager pager) {

    /**
     * @param address of the list
     * @param current whether it is this one
     * @param label what it lists
     * @param count how many
     */
    record Choice(String address, boolean current, String label, int count) {}

    /**
     * @param id of its heading
     * @param title heading
     * @param cards teams
     */
    record Group(String id, String title, List<Card> cards) {}

    /**
     * @param row the team
     * @param wanted how many open requests for help it has, in words; absent when none
     */
    record Card(HubRow row, @Nullable String wanted) {}

    /**
     * @param avatar picture of the team
     * @param address of it
     * @param title of it
     * @param text what is wanted
     * @param skills that help
     */
    record Help(Avatar avatar, String address, String title, String text, List<String> skills) {}
}

package org.fedoraproject.hubs.web.explore;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;
import org.jspecify.annotations.Nullable;

/**
 * Explore as its template sees it.
 *
 * @param frame around it
 * @param summary what there is, in a sentence
 * @param query what was searched for; empty for everything
 * @param people whether people alone are listed
 * @param tabs teams and people
 * @param teamCards teams of this page
 * @param personRows people of this page, or the first of them under the teams
 * @param morePeople address of the rest; absent when there is no more
 * @param morePeopleText what stands on that link
 * @param empty what to say when there is nothing; absent when there is
 * @param pager absent when there is one page
 */
record ExplorePage(
        Frame frame,
        String summary,
        String query,
        boolean people,
        List<Tab> tabs,
        List<HubRow> teamCards,
        List<HubRow> personRows,
        @Nullable String morePeople,
        String morePeopleText,
        @Nullable String empty,
        @Nullable Pager pager) {

    /**
     * @param address of the list
     * @param current whether it is this one
     * @param label what it lists
     * @param count how many
     */
    record Tab(String address, boolean current, String label, int count) {}

    /**
     * @param page this one, from 1
     * @param pages how many
     * @param back address of the one before; absent on the first
     * @param next address of the one after; absent on the last
     */
    record Pager(
            int page,
            int pages,
            @Nullable String back,
            @Nullable String next) {}
}

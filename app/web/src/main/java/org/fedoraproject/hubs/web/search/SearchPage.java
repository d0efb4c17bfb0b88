package org.fedoraproject.hubs.web.search;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The page of search as its template sees it.
 *
 * @param frame around it
 * @param query what was typed
 * @param summary what was found, or what to do, in a sentence
 * @param problem whether the sentence says what is wrong with what was typed
 * @param alike what is said above finds that only look like the words; absent when they hold them
 * @param tabs parts of the results; none when there is nothing
 * @param groups those of this page
 * @param nothing what to do when nothing was found; absent when something was
 * @param pager absent when there is one page
 */
record SearchPage(
        Frame frame,
        String query,
        String summary,
        boolean problem,
        @Nullable String alike,
        List<Tab> tabs,
        List<Group> groups,
        @Nullable String nothing,
        @Nullable Pager pager) {

    /**
     * @param address of the part
     * @param current whether it is this one
     * @param label what it lists
     * @param count how many; absent where all is counted together
     */
    record Tab(
            String address,
            boolean current,
            String label,
            @Nullable Integer count) {}

    /**
     * @param id of its heading
     * @param title heading
     * @param count how many there are
     * @param hubs found ones
     * @param entries found ones
     * @param more address of the rest; absent when there is no more
     * @param moreText what stands on that link
     */
    record Group(
            String id,
            String title,
            int count,
            List<Hit> hubs,
            List<Happened> entries,
            @Nullable String more,
            String moreText) {}
}

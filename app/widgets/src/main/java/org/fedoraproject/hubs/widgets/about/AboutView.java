package org.fedoraproject.hubs.widgets.about;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param words the hub's own words, harmless HTML; empty when it has none
 * @param localTime a person's time now and its zone; absent when the zone is unknown
 * @param zone IANA name of that zone; absent when unknown
 * @param links where else to find it
 * @param cares what a team takes care of, by sort
 */
record AboutView(
        CharSequence words,
        @Nullable String localTime,
        @Nullable String zone,
        List<Link> links,
        List<Care> cares) {

    /**
     * @param label what it is
     * @param address where; absent when the label says it all
     * @param text what to show of the address
     */
    record Link(String label, @Nullable String address, String text) {}

    /**
     * @param sort "Packages", "Repositories" …
     * @param names what of that sort
     */
    record Care(String sort, List<String> names) {}
}

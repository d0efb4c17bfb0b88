package org.fedoraproject.hubs.widgets.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param links in their order
 */
record LibraryData(List<Link> links) {

    @SuppressWarnings("ConstantValue") // Jackson leaves out what is empty
    LibraryData {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /**
     * @param key stable name
     * @param address http or https
     * @param title what it is called
     * @param blurb what about it
     */
    record Link(
            String key,
            String address,
            @Nullable String title,
            @Nullable String blurb) {}
}

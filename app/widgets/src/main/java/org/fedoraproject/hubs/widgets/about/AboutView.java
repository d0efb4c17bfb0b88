package org.fedoraproject.hubs.widgets.about;

import java.util.List;

/**
 * What the template sees.
 *
 * @param words the hub's own words, harmless HTML; empty when it has none
 * @param cares what a team takes care of, by sort
 */
record AboutView(CharSequence words, List<Care> cares) {

    /**
     * @param sort "Packages", "Repositories" …
     * @param names what of that sort
     */
    record Care(String sort, List<String> names) {}
}

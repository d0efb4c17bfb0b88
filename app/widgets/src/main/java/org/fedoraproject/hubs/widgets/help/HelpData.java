package org.fedoraproject.hubs.widgets.help;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param requests for help that are open, newest first
 */
record HelpData(List<Request> requests) {

    @SuppressWarnings("ConstantValue") // Jackson leaves out what is empty, here and below
    HelpData {
        requests = requests == null ? List.of() : List.copyOf(requests);
    }

    /**
     * @param key stable name
     * @param text what is wanted
     * @param skills that help
     * @param by account of who asked; absent when nobody can be named
     * @param until when it goes by itself
     * @param link where it was said; absent when it was said here
     * @param where chat room in which it was said; absent when it was said here
     */
    record Request(
            String key,
            String text,
            List<String> skills,
            @Nullable String by,
            @Nullable Instant until,
            @Nullable String link,
            @Nullable String where) {

        @SuppressWarnings("ConstantValue")
        Request {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }
    }
}

package org.fedoraproject.hubs.widgets.help;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param rows requests, newest first
 * @param more how many are not shown
 * @param ask address of the form to ask for help; empty for whoever may not
 * @param done where the form goes that marks one as done
 * @param card number of this card, to come back to
 */
record HelpView(List<Row> rows, int more, String ask, String done, long card) {

    /**
     * @param key stable name
     * @param text what is wanted
     * @param skills that help
     * @param avatar of who asked; absent when nobody can be named
     * @param name of who asked; empty when nobody can be named
     * @param address of their hub; empty when they can have none
     * @param ends when it goes by itself, in words; empty when never
     * @param endsAt the same for scripts
     * @param link where it was said; empty when it was said here
     * @param where chat room; empty when it was said here
     * @param mayEnd whether whoever looks may mark it as done
     */
    record Row(
            String key,
            String text,
            List<String> skills,
            @Nullable Avatar avatar,
            String name,
            String address,
            String ends,
            String endsAt,
            String link,
            String where,
            boolean mayEnd) {}
}

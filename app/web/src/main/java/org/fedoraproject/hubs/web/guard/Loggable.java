package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.site.LoggedPath;

/** What requests say, fit for one line of a log: no query, which may hold codes, no controls. Stateless. */
final class Loggable {

    private static final int LONGEST = 120;

    private Loggable() {}

    static String path(HttpRequest<?> request) {
        return PlainText.clean(LoggedPath.of(request), LONGEST);
    }
}

package org.fedoraproject.hubs.web.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.person.SignedIn;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.SignInFirstException;
import org.fedoraproject.hubs.web.site.PageTexts;

/** What the pages of one's own account have in common. Stateless. */
final class Own {

    private Own() {}

    /**
     * A page among those of the account.
     *
     * @param address where
     * @param label what it is called
     * @param current whether it is the one that is shown
     */
    record Tab(String address, String label, boolean current) {}

    /**
     * Whoever is signed in.
     *
     * @throws SignInFirstException when nobody is
     */
    static SignedIn of(HttpRequest<?> request) {
        return Presence.of(request).map(Presence::signedIn).orElseThrow(SignInFirstException::new);
    }

    static List<Tab> tabs(String current) {
        return Stream.of(
                        new Tab("/account/", "Preferences", false),
                        new Tab("/account/sessions", "Where you are signed in", false),
                        new Tab("/account/tokens", "Tokens for scripts", false),
                        new Tab("/account/readers", PageTexts.here().say("readers.title"), false))
                .map(tab -> new Tab(tab.address(), tab.label(), tab.address().equals(current)))
                .toList();
    }

    /** After a change, the page that shows it. */
    static HttpResponse<?> seeOther(String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}

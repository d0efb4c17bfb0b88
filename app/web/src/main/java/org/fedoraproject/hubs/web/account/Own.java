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
import org.fedoraproject.hubs.widgets.Texts;

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
        Texts texts = PageTexts.here();
        return Stream.of(
                        new Tab("/account/", texts.say("site.preferences"), false),
                        new Tab("/account/sessions", texts.say("sessions.heading"), false),
                        new Tab("/account/tokens", texts.say("site.tokens"), false),
                        new Tab("/account/readers", texts.say("readers.title"), false))
                .map(tab -> new Tab(tab.address(), tab.label(), tab.address().equals(current)))
                .toList();
    }

    /** After a change, the page that shows it. */
    static HttpResponse<?> seeOther(String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}

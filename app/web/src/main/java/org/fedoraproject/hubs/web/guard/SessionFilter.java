package org.fedoraproject.hubs.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.SignedIn;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.Viewers;

/** Finds out who is signed in: one look-up for a request that carries the cookie, none for others. Thread-safe. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionFilter implements Ordered {

    private final Sessions sessions;
    private final SessionConfiguration configuration;
    private final Administrators administrators;
    private final SessionUse use;
    private final Clock clock;

    SessionFilter(
            Sessions sessions,
            SessionConfiguration configuration,
            Administrators administrators,
            SessionUse use,
            @Named("pages") Clock clock) {
        this.sessions = sessions;
        this.configuration = configuration;
        this.administrators = administrators;
        this.use = use;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return FilterOrder.SIGN_IN;
    }

    /** Says who sent it. A request with an {@code Authorization} is a script's; its cookies count for nothing. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void signIn(HttpRequest<?> request) {
        if (Unpersonal.is(request) || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        Optional<Secret> secret = SessionCookie.read(request);
        Instant now = clock.instant();
        secret.flatMap(known -> sessions.find(known.digest(), now, configuration.idle()))
                .ifPresent(found -> enter(request, found, secret.orElseThrow(), now));
    }

    private void enter(HttpRequest<?> request, SignedIn found, Secret secret, Instant now) {
        String username = found.session().username();
        boolean administrator = administrators.include(found.session());
        Viewers.set(request, Viewer.person(username, administrator));
        Presence.set(request, new Presence(found, secret.derive("csrf")));
        use.note(found.session(), now);
    }
}

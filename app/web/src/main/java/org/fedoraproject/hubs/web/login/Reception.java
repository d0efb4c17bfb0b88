package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.StreamEnds;
import org.fedoraproject.hubs.web.guard.SessionConfiguration;
import org.fedoraproject.hubs.web.guard.SessionCookie;
import org.fedoraproject.hubs.widgets.Layouts;

/** Lets in whom the identity provider vouches for: account, hubs, a session of a new name. Thread-safe. */
@Singleton
final class Reception {

    private static final int LONGEST_AGENT = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Layouts layouts;
    private final SessionConfiguration configuration;
    private final StreamEnds streams;
    private final Clock clock;

    Reception(
            Accounts accounts,
            Sessions sessions,
            StreamEnds streams,
            Layouts layouts,
            SessionConfiguration configuration,
            @Named("pages") Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.streams = streams;
        this.layouts = layouts;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whether they may. */
    Admission admit(Newcomer newcomer) {
        return accounts.signIn(newcomer, username -> List.of(own(username, newcomer), stream(username)));
    }

    /** A person's hub, as the bus would have made it. */
    private NewHub own(String username, Newcomer newcomer) {
        Hub plain = Hub.named(HubId.user(username), "login", clock.instant()).withTimeZone(newcomer.timeZone());
        return layouts.plan(newcomer.title() == null ? plain : plain.withTitle(newcomer.title()), List.of());
    }

    /** What they follow, for their eyes only; nothing yet. */
    private NewHub stream(String username) {
        Hub stream = new Hub(
                HubId.stream(username),
                username,
                "",
                "",
                Visibility.PRIVATE,
                false,
                "login",
                null,
                List.of(),
                List.of(),
                clock.instant());
        return new NewHub(stream, Layouts.feedInterests(stream), List.of(), List.of());
    }

    /** Signs them in at this browser and shows them what they wanted; whoever was signed in here before is so no longer. */
    HttpResponse<?> enter(HttpRequest<?> request, Person person, Set<String> groups, ReturnTo to) {
        Presence.of(request).ifPresent(former -> {
            Session old = former.signedIn().session();
            sessions.end(old.username(), old.id());
            streams.session(old.id());
        });
        String agent =
                request.getHeaders().get(HttpHeaders.USER_AGENT, String.class).orElse("");
        Secret secret = begin(person, groups, agent);
        String there = person.welcomedAt() == null
                ? "/welcome?to=" + URLEncoder.encode(to.path(), StandardCharsets.UTF_8)
                : to.path();
        return LoginController.redirect(URI.create(there)).cookie(SessionCookie.of(secret, configuration.absolute()));
    }

    private Secret begin(Person person, Set<String> groups, String agent) {
        Secret secret = Secret.fresh();
        Instant now = clock.instant();
        sessions.begin(
                secret.digest(),
                new Session(
                        new SessionId(UUID.randomUUID()),
                        person.username(),
                        groups,
                        PlainText.clean(agent, LONGEST_AGENT),
                        now,
                        now,
                        now.plus(configuration.absolute())));
        return secret;
    }
}

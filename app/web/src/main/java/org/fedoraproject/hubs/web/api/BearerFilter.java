package org.fedoraproject.hubs.web.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.Problem;
import org.fedoraproject.hubs.web.guard.Administrators;
import org.fedoraproject.hubs.web.guard.FilterOrder;
import org.fedoraproject.hubs.web.guard.RefusedTokens;
import org.jspecify.annotations.Nullable;

/** Finds out whose script it is: one look-up by key for a request with an {@code Authorization}, none for others. Thread-safe. */
@ServerFilter("/api/**")
final class BearerFilter implements Ordered {

    private static final String SCHEME = "bearer ";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final PersonalTokens tokens;
    private final Administrators administrators;
    private final RefusedTokens refused;
    private final Clock clock;

    BearerFilter(
            PersonalTokens tokens, Administrators administrators, RefusedTokens refused, @Named("pages") Clock clock) {
        this.tokens = tokens;
        this.administrators = administrators;
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return FilterOrder.SIGN_IN;
    }

    /** Says who sent it; answers itself when the token is worth nothing, so that a script does not go on as a visitor unawares. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> signIn(HttpRequest<?> request) {
        String sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null) {
            return null;
        }
        Optional<PersonalToken> token = find(sent);
        if (token.isEmpty()) {
            // Answered here, it never reaches the filter that counts calls; so it is counted before.
            refused.count(request);
            return Problem.of(
                            401,
                            "The token is none of ours, was taken back, or has ended. Make a new one.",
                            java.util.List.of())
                    .answer()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        String username = token.get().username();
        boolean administrator = administrators.areNamed(username);
        Viewers.set(request, new Viewer(username, administrator, token.get().scopes()));
        return null;
    }

    private Optional<PersonalToken> find(String sent) {
        if (!sent.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<PersonalToken> found = PersonalTokens.digest(
                        sent.substring(SCHEME.length()).strip())
                .flatMap(digest -> tokens.find(digest, now));
        found.filter(token -> token.usedAt() == null
                        || token.usedAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(token -> tokens.touch(token.id(), now));
        return found;
    }
}

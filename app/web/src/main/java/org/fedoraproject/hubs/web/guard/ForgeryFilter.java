package org.fedoraproject.hubs.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.web.access.ForbiddenException;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.form.Multipart;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change that a session pays for must come from a page of ours: the browser says so, and the page knows a secret that other sites' pages
 * cannot read. Either would do in a browser without faults; planted cookies and old browsers are why there are two. Signing in has no
 * session yet and needs the browser's word alone, so that nobody signs somebody else in. Thread-safe.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ForgeryFilter implements Ordered {

    /** Where scripts put the token. */
    static final String HEADER = "X-CSRF-Token";

    private static final Logger LOG = LoggerFactory.getLogger(ForgeryFilter.class);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final OwnOrigin origin;

    ForgeryFilter(OwnOrigin origin) {
        this.origin = origin;
    }

    @Override
    public int getOrder() {
        return FilterOrder.FORGERY;
    }

    /** @throws ForbiddenException when it may be forged */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethodName())) {
            return;
        }
        Optional<Presence> presence = Presence.of(request);
        boolean login = request.getPath().startsWith("/login");
        if (presence.isEmpty() && !login) {
            return;
        }
        if (!origin.isOwn(request)) {
            throw refusal(request, "failure.forged-origin");
        }
        if (presence.isPresent() && !isProven(request, presence.get().csrf())) {
            throw refusal(request, "failure.forged-secret");
        }
    }

    private static boolean isProven(HttpRequest<?> request, String token) {
        Optional<String> type = type(request);
        boolean form =
                type.filter(MediaType.APPLICATION_FORM_URLENCODED::equals).isPresent();
        boolean withFile = type.filter(Multipart.TYPE::equals).isPresent();
        boolean script = type.isEmpty()
                || type.filter(MediaType.APPLICATION_JSON::equals).isPresent();
        Optional<String> header = request.getHeaders().get(HEADER, String.class);
        if (header.isPresent()) {
            return (form || withFile || script) && matches(header.get(), token);
        }
        Optional<String> field =
                form ? FormField.of(request, "csrf") : withFile ? FormField.ofParts(request, "csrf") : Optional.empty();
        return field.filter(sent -> matches(sent, token)).isPresent();
    }

    /** The content type without its parameters; empty when there is no body. */
    private static Optional<String> type(HttpRequest<?> request) {
        return request.getHeaders()
                .get("Content-Type", String.class)
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String sent, String token) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static ForbiddenException refusal(HttpRequest<?> request, String key) {
        String why = PageTexts.in(Locale.ENGLISH).say(key);
        LOG.warn("refused: {} {}. {}", request.getMethodName(), Loggable.path(request), why);
        return new ForbiddenException(PageTexts.in(Languages.of(request)).say(key));
    }
}

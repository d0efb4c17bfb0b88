package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.access.FormTargets;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Notice;
import org.fedoraproject.hubs.web.site.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people read when they sign in, and when it comes to nothing. The log gets the reason, never what was sent. Thread-safe. */
@Singleton
final class LoginPages {

    private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);

    private final Pages pages;
    private final LoginConfiguration configuration;
    private final Discovery discovery;

    LoginPages(Pages pages, LoginConfiguration configuration, Discovery discovery) {
        this.pages = pages;
        this.configuration = configuration;
        this.discovery = discovery;
    }

    HttpResponse<?> login(HttpRequest<?> request, ReturnTo to) {
        FormTargets.allow(request, origins());
        LoginPage page = new LoginPage(
                pages.still("Sign in"),
                label(),
                to.path(),
                SafeLink.of(configuration.register()).orElse(null));
        return Html.page(pages.render("login", page)).header("Cache-Control", "no-store");
    }

    String label() {
        String label = configuration.label();
        return label != null && !label.isBlank()
                ? label
                : String.valueOf(
                        URI.create(String.valueOf(configuration.issuer())).getHost());
    }

    /** Where the form of that page may lead in the end. */
    private List<String> origins() {
        List<String> origins = new ArrayList<>(configuration.formOrigins());
        origins.add(origin(URI.create(String.valueOf(configuration.issuer()))));
        discovery.known().map(Provider::authorization).map(LoginPages::origin).ifPresent(origins::add);
        return origins.stream().distinct().toList();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    HttpResponse<?> notConfigured() {
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nobody can sign in here",
                "This portal is not connected to an identity provider. Everything that is public can be read without.",
                "/",
                "Home");
    }

    HttpResponse<?> failure(LoginException failure) {
        LOG.warn("nobody signed in: {}", failure.getMessage());
        return switch (failure.kind()) {
            case NOT_BEGUN ->
                again(
                        HttpStatus.BAD_REQUEST,
                        "This sign-in has ended",
                        "It was begun in another browser, took too long, or was used already. Nobody is signed in by it.");
            case DECLINED ->
                again(
                        HttpStatus.FORBIDDEN,
                        "You are not signed in",
                        label() + " did not vouch for you: it was called off there, or refused.");
            case PROVIDER_AWAY ->
                again(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Signing in is not possible right now",
                        label() + " does not answer. Everything that is public can be read without signing in.");
            case UNTRUSTED ->
                again(
                        HttpStatus.BAD_GATEWAY,
                        "You are not signed in",
                        "What " + label() + " answered could not be trusted, so it was not.");
            case NO_NAME ->
                again(
                        HttpStatus.FORBIDDEN,
                        "You are not signed in",
                        label() + " told no account name that can be used here.");
        };
    }

    HttpResponse<?> refused(Admission.Reason reason, Newcomer newcomer) {
        String username = newcomer.username();
        LOG.warn("{} was not let in: {}", username, reason);
        String words = switch (reason) {
            case NAME_TAKEN ->
                "The account name " + username + " belongs to somebody else here, who had it at the identity provider"
                        + " before. Whoever looks after this portal can sort it out.";
            case DISABLED -> "The account " + username + " was disabled by those who look after this portal.";
            case ERASED ->
                "Whoever had the account name " + username + " asked to be forgotten here. Whoever looks after this"
                        + " portal can make the name usable again.";
        };
        return page(HttpStatus.FORBIDDEN, "You are not signed in", words, "/", "Home");
    }

    private HttpResponse<?> again(HttpStatus status, String heading, String words) {
        return page(status, heading, words, "/login", "Sign in again");
    }

    HttpResponse<?> page(HttpStatus status, String heading, String words, String address, String label) {
        return Html.page(
                        status,
                        pages.render("notice", new Notice(pages.still(heading), heading, words, address, label)))
                .header("Cache-Control", "no-store");
    }
}

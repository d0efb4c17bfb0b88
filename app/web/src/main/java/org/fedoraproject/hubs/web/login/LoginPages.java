package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.access.FormTargets;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Notice;
import org.fedoraproject.hubs.web.site.PageTexts;
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
                pages.still(say("site.sign-in")),
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
                say("login.nobody-can"),
                say("login.nobody-can-words"),
                "/",
                say("site.home"));
    }

    HttpResponse<?> failure(LoginException failure) {
        LOG.warn("nobody signed in: {}", failure.getMessage());
        return switch (failure.kind()) {
            case NOT_BEGUN -> again(HttpStatus.BAD_REQUEST, say("login.ended"), say("login.ended-words"));
            case DECLINED -> again(HttpStatus.FORBIDDEN, say("login.not-signed-in"), from("login.declined"));
            case PROVIDER_AWAY ->
                again(HttpStatus.SERVICE_UNAVAILABLE, say("login.not-now"), from("login.not-now-words"));
            case UNTRUSTED -> again(HttpStatus.BAD_GATEWAY, say("login.not-signed-in"), from("login.untrusted"));
            case NO_NAME -> again(HttpStatus.FORBIDDEN, say("login.not-signed-in"), from("login.no-name"));
        };
    }

    HttpResponse<?> refused(Admission.Reason reason, Newcomer newcomer) {
        String username = newcomer.username();
        LOG.warn("{} was not let in: {}", username, reason);
        String key = switch (reason) {
            case NAME_TAKEN -> "login.name-taken";
            case DISABLED -> "login.disabled";
            case ERASED -> "login.erased";
        };
        String words = PageTexts.here().say(key, Map.of("name", username));
        return page(HttpStatus.FORBIDDEN, say("login.not-signed-in"), words, "/", say("site.home"));
    }

    private static String say(String key) {
        return PageTexts.here().say(key);
    }

    private String from(String key) {
        return PageTexts.here().say(key, Map.of("provider", label()));
    }

    private HttpResponse<?> again(HttpStatus status, String heading, String words) {
        return page(status, heading, words, "/login", say("login.again"));
    }

    HttpResponse<?> page(HttpStatus status, String heading, String words, String address, String label) {
        return Html.page(
                        status,
                        pages.render("notice", new Notice(pages.still(heading), heading, words, address, label)))
                .header("Cache-Control", "no-store");
    }
}

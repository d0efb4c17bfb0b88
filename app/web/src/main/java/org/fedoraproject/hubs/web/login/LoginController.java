package org.fedoraproject.hubs.web.login;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.form.Form;
import org.jspecify.annotations.Nullable;

/** The way to the identity provider. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {

    private final LoginPages pages;
    private final LoginConfiguration configuration;
    private final IdentityProvider provider;
    private final LoginAttempts attempts;
    private final OwnAddress address;
    private final Clock clock;

    LoginController(
            LoginPages pages,
            LoginConfiguration configuration,
            IdentityProvider provider,
            LoginAttempts attempts,
            OwnAddress address,
            @Named("pages") Clock clock) {
        this.pages = pages;
        this.configuration = configuration;
        this.provider = provider;
        this.attempts = attempts;
        this.address = address;
        this.clock = clock;
    }

    /** What signing in means; nothing begins yet. */
    @Get("/login")
    HttpResponse<?> page(HttpRequest<?> request) {
        ReturnTo to = ReturnTo.of(request.getParameters().get("to"));
        if (Presence.of(request).isPresent()) {
            return redirect(URI.create(to.path()));
        }
        return configuration.configured() ? pages.login(request, to) : pages.notConfigured();
    }

    /** Sends the browser to the provider, bound to a cookie that only this browser has. */
    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, @Body @Nullable String body) {
        ReturnTo to = ReturnTo.of(Form.read(body, Set.of("to")).text("to"));
        if (!configuration.configured()) {
            return pages.notConfigured();
        }
        Secret browser = LoginCookie.read(request).orElseGet(Secret::fresh);
        Secret state = Secret.fresh();
        try {
            LoginAttempt attempt = new LoginAttempt(
                    browser.digest(),
                    Secret.fresh().text(),
                    new CodeVerifier().getValue(),
                    to.path(),
                    clock.instant().plus(configuration.patience()));
            URI there = provider.authorization(state.text(), attempt, address.redirect(request));
            attempts.begin(state.digest(), attempt);
            return redirect(there).cookie(LoginCookie.of(browser, configuration.patience()));
        } catch (LoginException e) {
            return pages.failure(e);
        }
    }

    static MutableHttpResponse<?> redirect(URI there) {
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, there.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way back from the identity provider. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final LoginPages pages;
    private final LoginConfiguration configuration;
    private final IdentityProvider provider;
    private final Returns returns;
    private final Reception reception;

    CallbackController(
            LoginPages pages,
            LoginConfiguration configuration,
            IdentityProvider provider,
            Returns returns,
            Reception reception) {
        this.pages = pages;
        this.configuration = configuration;
        this.provider = provider;
        this.returns = returns;
        this.reception = reception;
    }

    /** Lets in whoever the provider vouches for, once for each way there; a question about the head of the answer does nothing. */
    @Get(value = "/login/callback", headRoute = false)
    HttpResponse<?> back(HttpRequest<?> request) {
        if (!configuration.configured()) {
            return pages.notConfigured();
        }
        try {
            LoginAttempt attempt = returns.attempt(request);
            Vouched vouched = provider.redeem(code(request.getParameters()), attempt, returns.address(request));
            return switch (reception.admit(vouched.newcomer())) {
                case Admission.Refused refused -> pages.refused(refused.reason(), vouched.newcomer());
                case Admission.Admitted admitted -> enter(request, admitted.person(), vouched, attempt);
            };
        } catch (LoginException e) {
            return pages.failure(e);
        }
    }

    private HttpResponse<?> enter(HttpRequest<?> request, Person person, Vouched vouched, LoginAttempt attempt) {
        LOG.info("{} signed in", person.username());
        return reception.enter(request, person, vouched.groups(), ReturnTo.of(attempt.returnTo()));
    }

    /** The code; or the refusal, which counts only from whoever left from this browser. */
    private String code(HttpParameters parameters) throws LoginException {
        Optional<String> issuer = Returns.only(parameters, "iss");
        if (issuer.isPresent() && !issuer.get().equals(configuration.issuer())) {
            throw new LoginException(LoginException.Kind.UNTRUSTED, "another provider sent the browser back");
        }
        List<String> errors = parameters.getAll("error");
        if (!errors.isEmpty()) {
            throw new LoginException(
                    LoginException.Kind.DECLINED, "the provider said " + LogText.clean(errors.getFirst()));
        }
        return Returns.only(parameters, "code")
                .orElseThrow(() -> new LoginException(
                        LoginException.Kind.UNTRUSTED, "the browser came back with neither code nor error"));
    }
}

package org.fedoraproject.hubs.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.TokenId;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens for scripts: made with as little power as is wanted, shown once, taken back at any time. */
@Controller("/account/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokensController {

    private static final Logger LOG = LoggerFactory.getLogger(TokensController.class);

    private static final int MOST = 20;

    private final PersonalTokens tokens;
    private final Pages pages;
    private final Clock clock;

    TokensController(PersonalTokens tokens, Pages pages, @Named("pages") Clock clock) {
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    /** One's own. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return page(HttpStatus.OK, username(request), TokenForm.EMPTY, null);
    }

    /** Makes one, and shows it in the answer, which no cache keeps. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable String body) {
        String username = username(request);
        TokenForm form = TokenForm.of(Form.read(body, TokenForm.FIELDS));
        if (!form.isGood()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, username, form, null);
        }
        Instant now = clock.instant();
        Secret secret = Secret.fresh();
        PersonalToken token = new PersonalToken(
                new TokenId(UUID.randomUUID()),
                username,
                form.label(),
                form.scopes(),
                now,
                null,
                now.plus(Duration.ofDays(form.days())));
        if (!tokens.create(secret.digest(), token, MOST)) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, username, form.tooMany(MOST), null);
        }
        LOG.info("{} made a token for scripts: {}", username, token.id());
        return page(HttpStatus.CREATED, username, TokenForm.EMPTY, PersonalTokens.PREFIX + secret.text());
    }

    /** Takes one back; somebody else's is none of this person's, and nothing happens. */
    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, @Body @Nullable String body) {
        String username = username(request);
        TokenId.parse(Form.read(body, Set.of("id")).text("id"))
                .filter(id -> tokens.revoke(username, id))
                .ifPresent(id -> LOG.info("{} took a token for scripts back: {}", username, id));
        return Own.seeOther("/account/tokens");
    }

    private static String username(HttpRequest<?> request) {
        return Own.of(request).session().username();
    }

    private HttpResponse<?> page(HttpStatus status, String username, TokenForm form, @Nullable String fresh) {
        TokensPage page = TokensPage.of(
                pages.still(PageTexts.here().say("site.tokens")), tokens.of(username), form, fresh, clock.instant());
        return Html.page(status, pages.render("tokens", page));
    }
}

package org.fedoraproject.hubs.web.failure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;

/** Answers for what somebody wanted and does not get, each with the status that its kind has. Thread-safe. */
@Singleton
public final class RefusalPages {

    private final Pages pages;
    private final StaticFiles files;

    RefusalPages(Pages pages, StaticFiles files) {
        this.pages = pages;
        this.files = files;
    }

    /**
     * The answer. A hub that is not there for somebody is not found; visitors sign in and come back to the hub.
     *
     * @param hub which one they wanted something of
     */
    public HttpResponse<?> answer(HttpRequest<?> request, HubId hub, Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> throw NotFoundPages.hub(hub.kind().letter(), hub.name());
            case SIGN_IN -> login("/" + hub.path() + "/");
            case FORBIDDEN, CONFLICT, INVALID -> page(refusal, "/" + hub.path() + "/");
        };
    }

    /** The way to sign in, and back to a page of ours. */
    public static HttpResponse<?> login(String back) {
        return HttpResponse.seeOther(URI.create("/login?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    /** A page that says why not. */
    public HttpResponse<?> page(Refusal refusal, String back) {
        String heading = switch (refusal.kind()) {
            case FORBIDDEN -> "failure.not-yours";
            case CONFLICT -> "failure.otherwise";
            default -> "failure.cannot-be";
        };
        return Html.page(
                HttpStatus.valueOf(refusal.kind().status()),
                pages.render(
                        "error",
                        new FailureController.View(
                                Frame.still(
                                        PageTexts.here().say("failure.not-done"),
                                        files.assets().mark()),
                                PageTexts.here().say(heading),
                                PageTexts.said(refusal.saying()),
                                null,
                                back)));
    }

    /** The same for somebody who may not see a page, by what they are. */
    public HttpResponse<?> notForThem(HttpRequest<?> request, HubId hub, boolean visitor, Saying saying) {
        Refusal.Kind kind = visitor ? Refusal.Kind.SIGN_IN : Refusal.Kind.FORBIDDEN;
        Optional<HttpResponse<?>> login = visitor ? Optional.of(login(request.getPath())) : Optional.empty();
        return login.orElseGet(() -> answer(request, hub, new Refusal(kind, saying)));
    }
}

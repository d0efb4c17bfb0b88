package org.fedoraproject.hubs.web.guard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.web.access.ForbiddenException;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.SignInFirstException;
import org.fedoraproject.hubs.web.access.TooManyException;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Notice;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;

/** Says no, in words: as a page to people, as a problem document to scripts. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RefusalController {

    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Pages pages;

    RefusalController(Pages pages) {
        this.pages = pages;
    }

    /** Nobody is signed in: a page is asked for again afterwards; what was sent is not kept. */
    @Error(global = true, exception = SignInFirstException.class)
    HttpResponse<?> signIn(HttpRequest<?> request) {
        if (isScript(request)) {
            return problem(
                            HttpStatus.UNAUTHORIZED,
                            "Sign in first",
                            "Send a personal token: Authorization: Bearer hubs_…")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
            return HttpResponse.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, Pages.login(request))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return page(
                HttpStatus.UNAUTHORIZED,
                new Notice(
                        pages.still(say("failure.sign-in-first")),
                        say("failure.sign-in-first"),
                        say("failure.sign-in-words"),
                        "/login",
                        say("site.sign-in")));
    }

    /** They may not. */
    @Error(global = true, exception = ForbiddenException.class)
    HttpResponse<?> forbidden(HttpRequest<?> request, ForbiddenException refusal) {
        String words = String.valueOf(refusal.getMessage());
        if (isScript(request)) {
            return problem(HttpStatus.FORBIDDEN, "Not allowed", words);
        }
        return page(HttpStatus.FORBIDDEN, notice("failure.not-allowed", words));
    }

    /** Too often. */
    @Error(global = true, exception = TooManyException.class)
    HttpResponse<?> tooMany(HttpRequest<?> request, TooManyException refusal) {
        String words = PageTexts.here()
                .say("failure.too-often-words", Map.of("what", refusal.what(), "seconds", refusal.seconds()));
        MutableHttpResponse<?> answer = isScript(request)
                ? problem(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", words)
                : page(HttpStatus.TOO_MANY_REQUESTS, notice("failure.too-often", words));
        return answer.header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
    }

    private static String say(String key) {
        return PageTexts.here().say(key);
    }

    private Notice notice(String key, String words) {
        return new Notice(pages.still(say(key)), say(key + "-heading"), words, "/", say("site.home"));
    }

    private MutableHttpResponse<?> page(HttpStatus status, Notice notice) {
        return Html.page(status, pages.render("notice", notice));
    }

    /** Paths of the interface for scripts, and whoever carries a token. */
    private static boolean isScript(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/")
                || (!Viewers.of(request).isVisitor() && Presence.of(request).isEmpty());
    }

    private static MutableHttpResponse<byte[]> problem(HttpStatus status, String title, String detail) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status.getCode())
                .put("detail", detail);
        return HttpResponse.<byte[]>status(status)
                .body(BoundedJson.write(problem).getBytes(StandardCharsets.UTF_8))
                .contentType(PROBLEM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package org.fedoraproject.hubs.web.failure;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.net.URISyntaxException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.LoggedPath;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.web.site.Reference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for everything that did not end in a page. Nothing of a failure reaches the reader but its reference. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FailureController {

    private static final Logger LOG = LoggerFactory.getLogger(FailureController.class);

    private final Pages pages;
    private final NotFoundPages notFound;
    private final StaticFiles files;

    FailureController(Pages pages, NotFoundPages notFound, StaticFiles files) {
        this.pages = pages;
        this.notFound = notFound;
        this.files = files;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param heading what happened
     * @param words what it means for the reader
     * @param reference name of the failure in the log; absent when there is nothing to look up
     * @param again where to try again
     */
    record View(
            Frame frame,
            String heading,
            String words,
            @Nullable String reference,
            String again) {}

    /** A hub or widget that is not there. */
    @Error(global = true, exception = NotFoundException.class)
    HttpResponse<?> missing(HttpRequest<?> request, NotFoundException failure) {
        return isScript(request)
                ? problem(404, String.valueOf(failure.getMessage()))
                : notFound(String.valueOf(failure.getMessage()), failure.hub());
    }

    /** Something that a script did wrong. */
    @Error(global = true, exception = ProblemException.class)
    HttpResponse<?> problem(ProblemException failure) {
        MutableHttpResponse<byte[]> answer = failure.problem().answer();
        return failure.problem().status() == 401 ? answer.header("WWW-Authenticate", "Bearer") : answer;
    }

    /** An address that leads nowhere. */
    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> nowhere(HttpRequest<?> request) {
        return isScript(request)
                ? problem(404, "There is nothing at this address; what there is stands in /openapi.yml.")
                : notFound(PageTexts.here().say("failure.no-page"), Optional.empty());
    }

    /** A number or parameter in the address that is none. */
    @Error(global = true, exception = ConversionErrorException.class)
    HttpResponse<?> unreadable(HttpRequest<?> request, ConversionErrorException failure) {
        return isScript(request)
                ? problem(
                        ProblemException.of(400, failure.getArgument().getName(), "This is not of the type described."))
                : nowhere(request);
    }

    /** Something that an address wants and a request lacks. */
    @Error(global = true, exception = UnsatisfiedRouteException.class)
    HttpResponse<?> incomplete(HttpRequest<?> request, UnsatisfiedRouteException failure) {
        return isScript(request)
                ? problem(ProblemException.of(400, failure.getArgument().getName(), "This is missing."))
                : nowhere(request);
    }

    /** A body that is no form of the sort, an answer that nobody can give. */
    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> otherBody(HttpRequest<?> request) {
        return refused(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send it as application/json.");
    }

    /** Nothing of the sorts that were asked for. */
    @Error(global = true, status = HttpStatus.NOT_ACCEPTABLE)
    HttpResponse<?> otherAnswer(HttpRequest<?> request) {
        return refused(request, HttpStatus.NOT_ACCEPTABLE, "Ask for application/json.");
    }

    /** More than is taken in. */
    @Error(global = true, exception = ContentLengthExceededException.class)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return refused(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Send at most 64 KB.");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, HttpStatus status, String words) {
        return isScript(request)
                ? problem(status.getCode(), words)
                : page(
                        status,
                        new View(
                                frame("failure.not-possible"),
                                PageTexts.here().say("failure.not-possible-heading"),
                                PageTexts.here().say("failure.not-taken"),
                                null,
                                again(request)));
    }

    /** Paths of the interface for scripts. */
    private static boolean isScript(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    private static HttpResponse<?> problem(int status, String detail) {
        return Problem.of(status, detail, List.of()).answer();
    }

    /** A method that the address does not know; the answer says which ones it does (RFC 9110). */
    @Error(global = true, exception = NotAllowedException.class)
    HttpResponse<?> method(HttpRequest<?> request, NotAllowedException failure) {
        MutableHttpResponse<?> answer = (MutableHttpResponse<?>) method(request);
        return answer.header(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(failure.getAllowedMethods())));
    }

    private HttpResponse<?> method(HttpRequest<?> request) {
        if (isScript(request)) {
            return problem(405, "This address does not know " + request.getMethodName() + ".");
        }
        return page(
                HttpStatus.METHOD_NOT_ALLOWED,
                new View(
                        frame("failure.not-possible"),
                        PageTexts.here().say("failure.read-only"),
                        PageTexts.here().say("failure.not-taken"),
                        null,
                        again(request)));
    }

    /** A form with fields that ours do not have. */
    @Error(global = true, exception = BadFormException.class)
    HttpResponse<?> badForm(HttpRequest<?> request, BadFormException failure) {
        LOG.info("refused a form at {}: {}", LoggedPath.of(request), failure.getMessage());
        return page(
                HttpStatus.BAD_REQUEST,
                new View(
                        frame("failure.not-possible"),
                        PageTexts.here().say("failure.bad-form"),
                        PageTexts.here().say("failure.bad-form-words"),
                        null,
                        again(request)));
    }

    /** PostgreSQL is away: there is no page without it. */
    @Error(global = true, exception = HubStoreException.class)
    HttpResponse<?> away(HttpRequest<?> request, HubStoreException failure) {
        String reference = Reference.next();
        LOG.error("reference {}: no page without the store of hubs", reference, failure);
        if (isScript(request)) {
            return Problem.of(503, "A store cannot be reached right now. Reference: " + reference, List.of())
                    .answer()
                    .header("Retry-After", "10");
        }
        return Html.page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        pages.render(
                                "error",
                                new View(
                                        frame("failure.unavailable"),
                                        PageTexts.here().say("failure.away"),
                                        PageTexts.here().say("failure.away-words"),
                                        reference,
                                        again(request))))
                .header("Retry-After", "10");
    }

    /** MongoDB is away: hubs go on without it, what is asked for a feed alone cannot. */
    @Error(global = true, exception = FeedStoreException.class)
    HttpResponse<?> feedsAway(HttpRequest<?> request, FeedStoreException failure) {
        return storeAway(request, "MongoDB", failure);
    }

    /** Redis is away: hubs go on without it, what asks every store cannot. */
    @Error(global = true, exception = CacheException.class)
    HttpResponse<?> cacheAway(HttpRequest<?> request, CacheException failure) {
        return storeAway(request, "Redis", failure);
    }

    /** As for what it caches. */
    @Error(global = true, exception = QueueException.class)
    HttpResponse<?> queueAway(HttpRequest<?> request, QueueException failure) {
        return storeAway(request, "Redis", failure);
    }

    private HttpResponse<?> storeAway(HttpRequest<?> request, String store, RuntimeException failure) {
        String reference = Reference.next();
        LOG.error("reference {}: {} does not answer", reference, store, failure);
        if (isScript(request)) {
            return Problem.of(503, store + " cannot be reached right now. Reference: " + reference, List.of())
                    .answer()
                    .header("Retry-After", "10");
        }
        return Html.page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        pages.render(
                                "error",
                                new View(
                                        frame("failure.unavailable"),
                                        PageTexts.here().say("failure.store-away", Map.of("store", store)),
                                        PageTexts.here().say("failure.store-away-words"),
                                        reference,
                                        again(request))))
                .header("Retry-After", "10");
    }

    /** An address that is none; the request has lost it, the failure has it still. */
    @Error(global = true, exception = URISyntaxException.class)
    HttpResponse<?> noAddress(URISyntaxException failure) {
        return !failure.getInput().startsWith("/api/")
                ? page(
                        HttpStatus.BAD_REQUEST,
                        new View(
                                frame("failure.not-possible"),
                                PageTexts.here().say("failure.no-address"),
                                PageTexts.here().say("failure.no-address-words"),
                                null,
                                "/"))
                : problem(400, "The address has characters that must be percent-encoded, such as %25 for %.");
    }

    /** A body in letters that nobody knows. */
    @Error(global = true, exception = UnsupportedCharsetException.class)
    HttpResponse<?> unknownLetters(HttpRequest<?> request) {
        return refused(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send it in UTF-8.");
    }

    /** As {@link #unknownLetters}, of what cannot even be a name of letters. */
    @Error(global = true, exception = IllegalCharsetNameException.class)
    HttpResponse<?> noLetters(HttpRequest<?> request) {
        return refused(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send it in UTF-8.");
    }

    /** A mistake of ours. */
    @Error(global = true)
    HttpResponse<?> broken(HttpRequest<?> request, Throwable failure) {
        String reference = Reference.next();
        LOG.error("reference {}: {} {} failed", reference, request.getMethod(), LoggedPath.of(request), failure);
        if (isScript(request)) {
            return problem(500, "Something went wrong on our side. Reference: " + reference);
        }
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new View(
                        frame("failure.broken"),
                        PageTexts.here().say("failure.broken-heading"),
                        PageTexts.here().say("failure.broken-words"),
                        reference,
                        again(request)));
    }

    private HttpResponse<?> notFound(String heading, Optional<org.fedoraproject.hubs.core.hub.HubId> hub) {
        return Html.page(HttpStatus.NOT_FOUND, notFound.page(heading, hub));
    }

    private HttpResponse<?> page(HttpStatus status, View view) {
        return Html.page(status, pages.render("error", view));
    }

    private Frame frame(String key) {
        return Frame.still(PageTexts.here().say(key), files.assets().mark());
    }

    /** The same page, when it is one of ours: a path, never another site's address. */
    private static String again(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") ? path : "/";
    }
}

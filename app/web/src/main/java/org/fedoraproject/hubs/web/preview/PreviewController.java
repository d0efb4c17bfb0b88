package org.fedoraproject.hubs.web.preview;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * The picture beside a link to a hub: the same for everybody, made of what visitors see. Whoever asks not to be listed gets the portal's own,
 * and so does nobody else: a hub that visitors do not see has none. Its words are English, as nobody says which language a link is read in.
 */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {

    private final HubGate gate;
    private final HubStore hubs;
    private final Gallery gallery;

    PreviewController(HubGate gate, HubStore hubs, Gallery gallery) {
        this.gate = gate;
        this.hubs = hubs;
        this.gallery = gallery;
    }

    /** The portal's. */
    @Get("/preview.png")
    HttpResponse<?> portal(HttpRequest<?> request) {
        return answer(request, portal());
    }

    /** A hub's. */
    @Get("/{letter:[ut]}/{name:[^/]+}/preview.png")
    HttpResponse<?> hub(HttpRequest<?> request) {
        return PathNames.hub(request)
                .flatMap(id -> gate.open(Viewer.VISITOR, id))
                .<HttpResponse<?>>map(seen -> answer(request, said(seen)))
                .orElseGet(HttpResponse::notFound);
    }

    private Said said(Seen seen) {
        var hub = seen.hub();
        boolean hidden = hub.id().kind() == HubKind.USER
                && !hubs.listed(List.of(hub.id())).contains(hub.id());
        return hidden ? portal() : new Said(hub.id(), hub.title(), hub.summary(), figure(seen));
    }

    private String figure(Seen seen) {
        var id = seen.hub().id();
        if (id.kind() != HubKind.TEAM || !seen.may(Action.SEE)) {
            return "";
        }
        Map<Role, Integer> counts = hubs.memberCounts(id);
        int members = counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0);
        return texts().say("site.members", Map.of("count", members));
    }

    private static Said portal() {
        return new Said(null, texts().say("landing.title"), texts().say("landing.summary"), "");
    }

    private static Texts texts() {
        return PageTexts.in(Locale.ENGLISH);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Said said) {
        String tag = "\"" + Fingerprint.of("1", said.key()) + "\"";
        boolean same =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(sent -> sent.contains(tag));
        Optional<MutableHttpResponse<?>> answer = same
                ? Optional.of(HttpResponse.notModified())
                : gallery.picture(said).map(picture -> HttpResponse.ok(picture).contentType(MediaType.IMAGE_PNG_TYPE));
        return answer.<HttpResponse<?>>map(good ->
                        good.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300"))
                .orElseGet(() -> HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}

package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.picture.Pictures;

/** The picture of a hub, for whoever may see its head; the drawn one while there is no other. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PictureController {

    private final HubGate gate;
    private final Pictures pictures;

    PictureController(HubGate gate, Pictures pictures) {
        this.gate = gate;
        this.pictures = pictures;
    }

    /** The picture. */
    @Get("/{letter:[ut]}/{name:[^/]+}/picture")
    HttpResponse<?> picture(HttpRequest<?> request) {
        Optional<HubId> id = PathNames.hub(request);
        Optional<Seen> seen = id.flatMap(hub -> gate.open(Viewers.of(request), hub));
        if (seen.isEmpty()) {
            return HttpResponse.notFound();
        }
        return pictures.known(seen.get().hub().avatar())
                .<HttpResponse<?>>map(found -> HttpResponse.ok(found.content())
                        .contentType(MediaType.of(found.type().orElseThrow()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600"))
                .orElseGet(() -> HttpResponse.temporaryRedirect(
                                URI.create("/avatar/" + seen.get().hub().id().path() + ".svg"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}

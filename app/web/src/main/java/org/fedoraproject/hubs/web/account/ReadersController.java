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
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.stream.AddressId;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddress.Source;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secret addresses for feed readers: shown once, taken back at any time. */
@Controller("/account/readers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadersController {

    private static final Logger LOG = LoggerFactory.getLogger(ReadersController.class);

    private final ReaderAddresses addresses;
    private final ReaderPages pages;
    private final PublicAddress site;
    private final Clock clock;

    ReadersController(ReaderAddresses addresses, ReaderPages pages, PublicAddress site, @Named("pages") Clock clock) {
        this.addresses = addresses;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    /** One's own. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Own.of(request);
        String of = request.getParameters().get("of");
        return Html.page(pages.page(Viewers.of(request), of == null ? "" : of, null, null));
    }

    /** Makes one, and shows it in the answer, which no cache keeps. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body @Nullable String body) {
        String username = Own.of(request).session().username();
        String of = Form.read(body, Set.of("of")).text("of");
        Optional<Source> source = pages.source(Viewers.of(request), of);
        if (source.isEmpty()) {
            return wrong(request, of, "readers.choose");
        }
        Secret secret = Secret.fresh();
        ReaderAddress address = new ReaderAddress(AddressId.fresh(), username, source.get(), clock.instant(), null);
        if (!addresses.give(address, secret.digest())) {
            return wrong(request, of, "readers.too-many");
        }
        LOG.info("{} made an address for feed readers: {}", username, address.id());
        String base = site.of(request) + "/reader/" + secret.text() + "/feed";
        return Html.page(HttpStatus.CREATED, pages.page(Viewers.of(request), of, null, base));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, String of, String error) {
        return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, pages.page(Viewers.of(request), of, error, null));
    }

    /** Takes one back; somebody else's is none of this person's, and nothing happens. */
    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, @Body @Nullable String body) {
        String username = Own.of(request).session().username();
        AddressId.parse(Form.read(body, Set.of("id")).text("id"))
                .filter(id -> addresses.revoke(username, id))
                .ifPresent(id -> LOG.info("{} took an address for feed readers back: {}", username, id));
        return Own.seeOther("/account/readers");
    }
}

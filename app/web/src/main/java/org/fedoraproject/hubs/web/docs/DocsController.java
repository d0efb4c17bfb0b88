package org.fedoraproject.hubs.web.docs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.messages.BusGuide;
import org.fedoraproject.hubs.web.guard.RateConfiguration;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.web.site.PublicAddress;

/** What the bus says, and what scripts can ask. Asks no store. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {

    /** Shown where nobody has said how people reach this portal. */
    private static final String EXAMPLE = "https://hubs.example.org";

    private static final int LONGEST_QUERY = 100;

    private final BusGuide guide;
    private final ApiGuide calls;
    private final RateConfiguration rates;
    private final Pages pages;
    private final String address;

    DocsController(BusGuide guide, ApiGuide calls, RateConfiguration rates, Pages pages, PublicAddress address) {
        this.guide = guide;
        this.calls = calls;
        this.rates = rates;
        this.pages = pages;
        this.address = address.configured().orElse(EXAMPLE);
    }

    /** Every call of the interface for scripts, from its description. */
    @Get("/docs/api")
    HttpResponse<?> api() {
        Frame frame = Frame.still(PageTexts.here().say("docs.api"), pages.mark());
        return Html.page(pages.render("api", ApiPage.of(calls, rates, address, frame)));
    }

    /** Every application and topic, or those that hold the words of {@code q}. */
    @Get("/docs/bus")
    HttpResponse<?> bus(HttpRequest<?> request) {
        String query = PlainText.clean(request.getParameters().get("q"), LONGEST_QUERY);
        Frame frame = Frame.still(PageTexts.here().say("site.bus"), pages.mark());
        return Html.page(pages.render("bus", BusPage.of(guide, query, frame)));
    }
}

package org.fedoraproject.hubs.web.docs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.messages.BusGuide;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;

/** What the bus says. Asks no store. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {

    private static final int LONGEST_QUERY = 100;

    private final BusGuide guide;
    private final Pages pages;

    DocsController(BusGuide guide, Pages pages) {
        this.guide = guide;
        this.pages = pages;
    }

    /** Every application and topic, or those that hold the words of {@code q}. */
    @Get("/docs/bus")
    HttpResponse<?> bus(HttpRequest<?> request) {
        String query = PlainText.clean(request.getParameters().get("q"), LONGEST_QUERY);
        Frame frame = Frame.still(PageTexts.here().say("site.bus"), pages.mark());
        return Html.page(pages.render("bus", BusPage.of(guide, query, frame)));
    }
}

package org.fedoraproject.hubs.web.docs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.fedoraproject.hubs.web.hub.SampleCards;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Widgets;

/** Every widget of this portal with made-up data, in every state. Asks no store. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class WidgetsController {

    private final Widgets widgets;
    private final SampleCards samples;
    private final Pages pages;
    private final Clock clock;

    WidgetsController(Widgets widgets, SampleCards samples, Pages pages, @Named("pages") Clock clock) {
        this.widgets = widgets;
        this.samples = samples;
        this.pages = pages;
        this.clock = clock;
    }

    /** The gallery. */
    @Get("/docs/widgets")
    HttpResponse<?> widgets(HttpRequest<?> request) {
        Locale locale = Languages.of(request);
        Frame frame = Frame.still(PageTexts.in(locale).say("gallery.title"), pages.mark());
        // Noon, so that the page is the same all day.
        Instant now = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        return Html.page(pages.render("gallery", GalleryPage.of(frame, widgets, samples, locale, now)));
    }
}

package org.fedoraproject.hubs.web.site;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.ibm.icu.util.ULocale;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.views.handlebars.HandlebarsViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.assets.Assets;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.widgets.RecordValueResolver;
import org.fedoraproject.hubs.widgets.SayHelper;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Turns view records into HTML with the templates of the frontend module. Thread-safe. */
@Singleton
public final class Pages {

    private final HandlebarsViewsRenderer<Context, Object> renderer;
    private final Site site;
    private final Assets assets;
    private final Surroundings surroundings;
    private final boolean loginConfigured;

    Pages(
            HandlebarsViewsRenderer<Context, Object> renderer,
            Site site,
            StaticFiles files,
            Surroundings surroundings,
            @Property(name = "hubs.login.issuer") @Nullable String issuer) {
        this.renderer = renderer;
        this.site = site;
        this.assets = files.assets();
        this.surroundings = surroundings;
        this.loginConfigured = issuer != null && !issuer.isBlank();
    }

    /** Address of the product's mark, the icon of windows that show no hub. */
    public String mark() {
        return assets.mark();
    }

    /** The frame of a page that shows no hub and does not change by itself. */
    public Frame still(String title) {
        return Frame.still(title, mark());
    }

    /** Where a visitor signs in and comes back to the page they asked for. */
    public static String login(HttpRequest<?> request) {
        return Surroundings.login(request);
    }

    /**
     * The HTML of a page or fragment, for whoever sent the request that this thread works on. Templates find them under {@code @viewer},
     * what their forms must send under {@code @csrf}, the address of the page in {@code @origin} and {@code @path}, and where a visitor signs in under {@code @signInAddress}.
     *
     * @param template its name under {@code views/}
     * @param view a record of plain data
     * @throws UncheckedIOException when the template is missing or does not fit the record
     */
    public String render(String template, Record view) {
        Context context = Context.newBuilder(view)
                .resolver(MapValueResolver.INSTANCE, new RecordValueResolver())
                .build();
        context.data("assets", assets);
        context.data("icons", assets.icons());
        context.data("site", site.view());
        Texts texts = PageTexts.here();
        Locale locale = texts.locale();
        context.data(SayHelper.DATA, texts);
        context.data("scriptTexts", ScriptTexts.in(locale));
        context.data("language", new Language(locale.toLanguageTag(), isRightToLeft(locale) ? "rtl" : "ltr"));
        context.data("otherLanguages", Languages.others(locale));
        ServerRequestContext.currentRequest().ifPresent(request -> addViewer(context, request, isFramed(view)));
        StringWriter out = new StringWriter(32 * 1024);
        try {
            renderer.render(template, context, this).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + template, e);
        }
        return out.toString();
    }

    private void addViewer(Context context, HttpRequest<Object> request, boolean framed) {
        context.data("viewer", surroundings.of(request, framed).orElse(null));
        context.data("origin", surroundings.origin(request));
        context.data("path", request.getUri().getRawPath());
        context.data(
                "here", request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/");
        context.data("streaming", request.getPath().startsWith("/stream"));
        context.data("csrf", Presence.of(request).map(Presence::csrf).orElse(""));
        context.data("signInAddress", loginConfigured ? Surroundings.login(request) : null);
    }

    /**
     * The language of a page.
     *
     * @param tag for {@code lang}
     * @param direction for {@code dir}
     */
    record Language(String tag, String direction) {}

    private static boolean isRightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    /** Whether it is a whole page: those have a frame. */
    private static boolean isFramed(Record view) {
        return Arrays.stream(view.getClass().getRecordComponents()).anyMatch(part -> part.getType() == Frame.class);
    }
}

package org.fedoraproject.hubs.web.site;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.micronaut.views.handlebars.HandlebarsViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.fedoraproject.hubs.web.assets.Assets;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.widgets.RecordValueResolver;

/** Turns view records into HTML with the templates of the frontend module. Thread-safe. */
@Singleton
public final class Pages {

    private final HandlebarsViewsRenderer<Context, Object> renderer;
    private final Site site;
    private final Assets assets;

    Pages(HandlebarsViewsRenderer<Context, Object> renderer, Site site, StaticFiles files) {
        this.renderer = renderer;
        this.site = site;
        this.assets = files.assets();
    }

    /** Address of the product's mark, the icon of windows that show no hub. */
    public String mark() {
        return assets.mark();
    }

    /**
     * The HTML of a page or fragment.
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
        StringWriter out = new StringWriter(32 * 1024);
        try {
            renderer.render(template, context, this).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + template, e);
        }
        return out.toString();
    }
}

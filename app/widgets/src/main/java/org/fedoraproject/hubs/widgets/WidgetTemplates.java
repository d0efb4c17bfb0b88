package org.fedoraproject.hubs.widgets;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Renders the body of a widget from its view record with the template that stands beside its class. Templates are compiled once and
 * escape everything. Thread-safe.
 */
@Singleton
public final class WidgetTemplates {

    private static final String ROOT = "/org/fedoraproject/hubs/widgets";

    private final Handlebars handlebars = new Handlebars(new ClassPathTemplateLoader(ROOT, ".hbs"))
            .with(new ConcurrentMapTemplateCache())
            .with(EscapingStrategy.HTML_ENTITY)
            .infiniteLoops(false);

    /**
     * The HTML of a widget's body, safe to stand in a page as it is.
     *
     * @param kind whose template
     * @param view what {@link WidgetKind#view} gave
     * @param icons address of the icon sprite; templates write {@code href="{{@icons}}#i-name"}
     * @throws UncheckedIOException when the template is missing or broken, which a test of the widget shows
     */
    public Handlebars.SafeString render(String kind, Record view, String icons) {
        try {
            Template template = handlebars.compile(kind.replace("-", "") + "/" + kind);
            Context context = Context.newBuilder(view)
                    .resolver(MapValueResolver.INSTANCE, new RecordValueResolver())
                    .build();
            context.data("icons", icons);
            return new Handlebars.SafeString(template.apply(context));
        } catch (IOException e) {
            throw new UncheckedIOException("the template of the widget " + kind + " cannot be rendered", e);
        }
    }
}

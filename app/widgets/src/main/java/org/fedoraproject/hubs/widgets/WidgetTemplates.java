package org.fedoraproject.hubs.widgets;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.CompositeTemplateLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Renders the body of a widget from its view record with the template that stands beside its class. Templates are compiled once and
 * escape everything. Thread-safe.
 */
@Singleton
public final class WidgetTemplates {

    private static final String ROOT = "/org/fedoraproject/hubs/widgets";

    /** A widget's template is found by its class, wherever that comes from; what they share stands at the root. */
    private final Handlebars handlebars = new Handlebars(new CompositeTemplateLoader(
                    new ClassPathTemplateLoader("/", ".hbs"), new ClassPathTemplateLoader(ROOT, ".hbs")))
            .with(new ConcurrentMapTemplateCache())
            .with(EscapingStrategy.HTML_ENTITY)
            .infiniteLoops(false)
            .registerHelper(SayHelper.NAME, new SayHelper());

    /**
     * What templates find beside the view.
     *
     * @param icons address of the icon sprite; templates write {@code href="{{@icons}}#i-name"}
     * @param csrf what forms must send as the field {@code csrf}; empty for visitors
     */
    public record Surroundings(String icons, String csrf) {}

    /**
     * The HTML of a widget's body, safe to stand in a page as it is.
     *
     * @param kind whose template
     * @param view what {@link WidgetKind#view} gave
     * @param locale the language of its texts, which templates say by {@code {{t "key" name=value}}}
     * @throws UncheckedIOException when the template is missing or broken, which a test of the widget shows
     */
    public Handlebars.SafeString render(WidgetKind<?, ?> kind, Record view, Locale locale, Surroundings surroundings) {
        Class<?> type = kind.widget().getClass();
        String name = kind.widget().profile().kind();
        try {
            Template template = handlebars.compile(type.getPackageName().replace('.', '/') + "/" + name);
            Context context = Context.newBuilder(view)
                    .resolver(MapValueResolver.INSTANCE, new RecordValueResolver())
                    .build();
            context.data("icons", surroundings.icons());
            context.data("csrf", surroundings.csrf());
            context.data(SayHelper.DATA, kind.texts(locale));
            return new Handlebars.SafeString(template.apply(context));
        } catch (IOException e) {
            throw new UncheckedIOException("the template of the widget " + name + " cannot be rendered", e);
        }
    }
}

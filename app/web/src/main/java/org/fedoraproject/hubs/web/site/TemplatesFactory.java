package org.fedoraproject.hubs.web.site;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.views.handlebars.HandlebarsFactory;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.widgets.SayHelper;

/** Replaces the stock template engine, which compiles each template anew for each page. */
@Factory
final class TemplatesFactory {

    /** Compiles once, escapes everything, and refuses a template that names what its record does not have. */
    @Singleton
    @Replaces(bean = Handlebars.class, factory = HandlebarsFactory.class)
    Handlebars handlebars() {
        Handlebars handlebars = new Handlebars(new ClassPathTemplateLoader("/", ".hbs"))
                .with(new ConcurrentMapTemplateCache())
                .with(EscapingStrategy.HTML_ENTITY)
                .infiniteLoops(false);
        handlebars.registerHelper(HelperRegistry.HELPER_MISSING, (context, options) -> {
            throw new IllegalArgumentException(
                    options.fn.filename() + " names " + options.helperName + ", which its record does not have");
        });
        handlebars.registerHelper(SayHelper.NAME, new SayHelper());
        return handlebars;
    }
}

package org.fedoraproject.hubs.widgets;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;

/**
 * {@code {{t "key" count=more}}} in templates: a text in the page's language, escaped as whatever else stands there. Texts come from the
 * context's data {@code texts}. Thread-safe.
 */
public final class SayHelper implements Helper<Object> {

    /** What templates call it. */
    public static final String NAME = "t";

    /** Under which name the context's data holds the {@link Texts}. */
    public static final String DATA = "texts";

    @Override
    public CharSequence apply(Object key, Options options) {
        Texts texts = options.data(DATA);
        return texts.say(String.valueOf(key), options.hash);
    }
}

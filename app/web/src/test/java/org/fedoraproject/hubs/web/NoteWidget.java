package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** A widget that says the words of its settings. */
@Singleton
@Requires(env = "twins")
final class NoteWidget implements Widget<NoteWidget.Words, NoteWidget.Words> {

    static final String KIND = "test-note";

    /** @param words what it says */
    record Words(String words) {}

    @Override
    public WidgetProfile<Words> profile() {
        return WidgetProfile.of(KIND, Shelf.TEXT, new Words(""));
    }

    @Override
    public String title(Words configuration, Texts texts) {
        return "Note";
    }

    @Override
    public Words view(ViewInput<Words> input) {
        return input.configuration();
    }
}

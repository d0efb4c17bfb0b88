package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetChange;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutRules;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.form.Multipart.Part;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.layout.NoLayoutException.Why;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes drafts of files with layouts. Stores nothing. Thread-safe. */
@Singleton
final class Imports {

    private static final int LONGEST_NAME = 100;

    private final LayoutChanges layouts;
    private final Layouts rules;
    private final Pieces pieces;
    private final Pages pages;
    private final Clock clock;

    Imports(LayoutChanges layouts, Layouts rules, Pieces pieces, Pages pages, @Named("pages") Clock clock) {
        this.layouts = layouts;
        this.rules = rules;
        this.pieces = pieces;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Where a file is chosen, as its template sees it.
     *
     * @param frame around it
     * @param hub its title
     * @param address of the hub
     * @param problem with the file that was sent; absent when there is none
     */
    record View(
            Frame frame,
            String hub,
            String address,
            @Nullable String problem) {}

    /** The layout as it is. */
    Layout layout(Seen seen) {
        var id = seen.hub().id();
        return layouts.find(id).orElseThrow(() -> NotFoundPages.hub(id.kind().letter(), id.name()));
    }

    /** Where a file is chosen. */
    String page(Seen seen, @Nullable String problem, Texts texts) {
        Hub hub = seen.hub();
        String heading = texts.say("layout.import-heading", Map.of("hub", hub.title()));
        return pages.render(
                "layout-import",
                new View(
                        BehindHub.frame(hub, heading),
                        hub.title(),
                        "/" + hub.id().path() + "/",
                        problem));
    }

    /**
     * What a file makes of a hub's layout.
     *
     * @throws NoLayoutException when it is no file that can be taken
     */
    Showing read(Seen seen, Part file, Texts texts) throws NoLayoutException {
        Present present = new Present(layout(seen), rules.rules(texts.locale()));
        LayoutImport read = LayoutImport.read(file.bytes(), seen.hub().id().kind(), present);
        Draft draft = Draft.of(present.layout(), clock.instant()).then(Board.of(read.plan()));
        if (!Packed.fits(draft)) {
            throw new NoLayoutException(Why.TOO_LARGE, 0);
        }
        List<String> changes = LayoutRules.arranged(present, read.plan()).changes().stream()
                .map(change -> words(change, texts))
                .distinct()
                .toList();
        return Showing.done(draft, texts.say("layout.import-done"), "layout-save")
                .previewing(new LayoutPage.Preview(heading(file, texts), changes, read.leftOut()));
    }

    private static String heading(Part file, Texts texts) {
        String name = PlainText.clean(file.file(), LONGEST_NAME);
        return name.isEmpty()
                ? texts.say("layout.import-heading-unnamed")
                : texts.say("layout.import-heading-done", Map.of("file", name));
    }

    private String words(WidgetChange change, Texts texts) {
        return texts.say(
                "layout.will-" + change.how().name().toLowerCase(Locale.ROOT),
                Map.of("title", pieces.name(change.kind(), texts.locale())));
    }
}

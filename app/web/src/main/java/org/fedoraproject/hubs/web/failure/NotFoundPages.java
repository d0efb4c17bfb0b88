package org.fedoraproject.hubs.web.failure;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Avatar;

/** The page for what does not exist, with public hubs of a similar name. Thread-safe. */
@Singleton
public final class NotFoundPages {

    private static final int CANDIDATES = 50;

    private static final int PREFIX = 2;

    private final HubStore hubs;
    private final Pages pages;
    private final StaticFiles files;

    NotFoundPages(HubStore hubs, Pages pages, StaticFiles files) {
        this.hubs = hubs;
        this.pages = pages;
        this.files = files;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param heading what is not there
     * @param words why that may be
     * @param similar hubs that may have been meant
     */
    record View(Frame frame, String heading, String words, List<Similar> similar) {}

    /**
     * @param avatar picture
     * @param address of the hub
     * @param title what people call it
     */
    record Similar(Avatar avatar, String address, String title) {}

    /** No hub of that name, or none that this viewer may see. */
    public static NotFoundException hub(String letter, String name) {
        String path = "/" + letter + "/" + PlainText.clean(name, 80) + "/";
        return new NotFoundException(
                PageTexts.here().say("failure.no-hub", Map.of("path", path)),
                HubId.parse(letter + "/" + name).orElse(null));
    }

    /** No such widget there, or none that this viewer may see. */
    public static NotFoundException widget(String letter, String name) {
        return new NotFoundException(
                PageTexts.here().say("failure.no-widget"),
                hub(letter, name).hub().orElse(null));
    }

    /** The page. */
    public String page(String heading, Optional<HubId> hub) {
        String words = PageTexts.here().say(hub.isPresent() ? "failure.no-hub-words" : "failure.no-page-words");
        return pages.render(
                "not-found",
                new View(
                        Frame.still(
                                PageTexts.here().say("failure.not-found"),
                                files.assets().mark()),
                        heading,
                        words,
                        hub.map(this::similar).orElse(List.of())));
    }

    private List<Similar> similar(HubId asked) {
        String name = asked.name().toLowerCase(Locale.ROOT);
        String beginning = name.substring(0, Math.min(PREFIX, name.length()));
        try {
            return hubs.list(asked.kind(), beginning, 0, CANDIDATES).stream()
                    .filter(hub -> Distance.between(name, hub.id().name().toLowerCase(Locale.ROOT)) <= 2)
                    .sorted(Comparator.comparingInt((HubSummary hub) ->
                            Distance.between(name, hub.id().name().toLowerCase(Locale.ROOT))))
                    .limit(3)
                    .map(hub -> new Similar(
                            Avatar.of(hub.id(), hub.title()), "/" + hub.id().path() + "/", hub.title()))
                    .toList();
        } catch (HubStoreException e) {
            // A suggestion is a courtesy; the page is right without it.
            return List.of();
        }
    }
}

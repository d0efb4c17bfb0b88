package org.fedoraproject.hubs.widgets.library;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.library.LibraryLink;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Links that somebody kept, with a title and a sentence: members add, owners put them in order and remove. */
@Singleton
final class LibraryWidget implements Widget<LibraryConfig, LibraryView> {

    private static final WidgetProfile<LibraryConfig> PROFILE =
            WidgetProfile.of("library", Shelf.TEXT, LibraryConfig.DEFAULT).startsAt(340, HubKind.TEAM);

    private static final CachedFunction<LibraryConfig, LibraryData> LINKS = new CachedFunction<>(
            "links",
            LibraryData.class,
            true,
            Duration.ofDays(1),
            Duration.ofDays(30),
            (context, configuration) -> load(context));

    @Override
    public WidgetProfile<LibraryConfig> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<LibraryConfig, ?>> functions() {
        return List.of(LINKS);
    }

    private static LibraryData load(WidgetContext context) {
        return new LibraryData(LibraryLink.of(
                        context.facts(), context.hub().id(), context.clock().instant())
                .stream()
                .map(link -> new LibraryData.Link(link.key(), link.address(), link.title(), link.blurb()))
                .toList());
    }

    @Override
    public LibraryView view(ViewInput<LibraryConfig> input) {
        List<LibraryData.Link> links = input.data(LINKS).orElse(new LibraryData(List.of())).links().stream()
                .filter(link -> SafeLink.of(link.address()).isPresent())
                .toList();
        LibraryConfig configuration = input.configuration();
        List<LibraryView.Row> rows = links.stream()
                .limit(configuration.shown())
                .map(link -> row(link, configuration.pictures()))
                .toList();
        long card = input.placement().id().value();
        String base = "/" + input.hub().id().path() + "/library/";
        boolean owner =
                input.onlooker().may(Action.CONTRIBUTE) && input.onlooker().may(Action.CHANGE_LAYOUT);
        return new LibraryView(
                rows,
                links.size() - rows.size(),
                configuration.pictures(),
                input.onlooker().may(Action.CONTRIBUTE) ? base + "new?card=" + card : "",
                owner ? parts(links) : List.of(),
                base,
                card);
    }

    private static LibraryView.Row row(LibraryData.Link link, boolean picture) {
        String name = "link-" + Integer.toHexString(link.address().hashCode());
        return new LibraryView.Row(
                link.address(),
                title(link),
                Objects.requireNonNullElse(link.blurb(), ""),
                picture ? Avatar.of(HubId.team(name), title(link)) : null);
    }

    private static String title(LibraryData.Link link) {
        return link.title() == null ? link.address() : link.title();
    }

    private static List<LibraryView.Part> parts(List<LibraryData.Link> links) {
        return IntStream.range(0, links.size())
                .mapToObj(i ->
                        new LibraryView.Part(links.get(i).key(), title(links.get(i)), i == 0, i == links.size() - 1))
                .toList();
    }

    /** Whoever may add something sees the card to do so. */
    @Override
    public boolean isEmpty(LibraryView view) {
        return view.rows().isEmpty() && view.add().isEmpty();
    }
}

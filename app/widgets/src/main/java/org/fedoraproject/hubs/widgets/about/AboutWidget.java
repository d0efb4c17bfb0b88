package org.fedoraproject.hubs.widgets.about;

import jakarta.inject.Singleton;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Markdown;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** What the hub says of itself. Has no cached data: the hub is at hand in every page view. */
@Singleton
final class AboutWidget implements Widget<NoSettings, AboutView> {

    private static final WidgetProfile<NoSettings> PROFILE =
            WidgetProfile.of("about", Shelf.TEXT, new NoSettings()).startsAt(100);

    /** What a team takes care of; how to reach it stands elsewhere. */
    private static final List<String> SORTS = List.of("package", "repository", "calendar");

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public AboutView view(ViewInput<NoSettings> input) {
        Hub hub = input.hub();
        return new AboutView(
                Markdown.html(hub.description()),
                SORTS.stream()
                        .map(sort -> care(hub.follows(), sort, input.texts()))
                        .filter(care -> !care.names().isEmpty())
                        .toList());
    }

    @Override
    public boolean isEmpty(AboutView view) {
        return view.words().isEmpty() && view.cares().isEmpty();
    }

    private static AboutView.Care care(List<Interest> follows, String sort, Texts texts) {
        return new AboutView.Care(
                texts.say("sort." + sort),
                follows.stream()
                        .filter(interest -> interest.kind().equals(sort))
                        .map(Interest::name)
                        .sorted()
                        .toList());
    }
}

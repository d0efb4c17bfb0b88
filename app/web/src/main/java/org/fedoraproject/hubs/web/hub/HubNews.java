package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.web.site.Stores;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** Tells open pages what somebody just changed here, after it was stored: they need not wait for the bus to say so. Thread-safe. */
@Singleton
public final class HubNews {

    /** The event that brings the head of a hub's page up to date. */
    public static final String EVENT = "hub";

    /** The event that brings the columns of a hub's page up to date. */
    public static final String LAYOUT = "layout";

    /** The others come with the age of their data; nobody sees there what they may not see ({@link CardData}). */
    private static final int MOST_CARDS = 1000;

    private final HubStore hubs;
    private final Widgets widgets;
    private final LiveUpdates updates;
    private final UpdateChannel channel;
    private final Stores stores;

    HubNews(HubStore hubs, Widgets widgets, LiveUpdates updates, UpdateChannel channel, Stores stores) {
        this.hubs = hubs;
        this.widgets = widgets;
        this.updates = updates;
        this.channel = channel;
        this.stores = stores;
    }

    /** Somebody's standing on a hub is another one. */
    public void rolesChanged(HubId id, Set<String> people) {
        hubs.find(id).ifPresent(hub -> publish(List.of(head(hub))));
        List<RefreshWidget> wanted = new ArrayList<>(aboutPeople(id));
        people.stream().filter(HubId::isName).map(HubId::user).forEach(own -> wanted.addAll(aboutPeople(own)));
        updates.request(wanted);
    }

    /**
     * The widgets of a hub stand otherwise: pages that show it fetch its columns anew. Whoever may not see them does not hear of it.
     *
     * @param version of the layout
     */
    public void arranged(HubId id, long version) {
        hubs.find(id)
                .ifPresent(hub -> publish(List.of(
                        new Update(id.path(), LAYOUT, "{\"hub\":\"" + id.path() + "\",\"version\":" + version + "}")
                                .guardedWhen(hub.visibility() != Visibility.PUBLIC))));
    }

    /** A hub remembers something else that widgets of a kind show. */
    public void remembered(HubId id, String kind) {
        updates.request(functions(id, each -> each.widget().profile().kind().equals(kind)));
    }

    /** A hub says something else of itself. */
    public void described(Hub hub) {
        List<Update> news = new ArrayList<>();
        news.add(head(hub));
        List<WidgetPlacement> placed = hubs.placements(hub.id());
        Set<org.fedoraproject.hubs.core.hub.PlacementId> guarded =
                hubs.guarded(placed.stream().map(WidgetPlacement::id).toList());
        placed.forEach(widget -> news.add(
                Update.widget(hub.id().path(), widget.id(), hub.version()).guardedWhen(guarded.contains(widget.id()))));
        publish(news);
    }

    /** A team has another title, or others see it now: the cards that name it are computed anew, those of its first members at once. */
    public void named(HubId team) {
        List<RefreshWidget> wanted = new ArrayList<>();
        hubs.placementsOfMembers(team, Set.of("teams", "meetings"), MOST_CARDS)
                .forEach(placement -> wanted.addAll(all(placement)));
        updates.request(wanted);
    }

    /** Pages that do not hear it come up to date with the next view. */
    private void publish(List<Update> news) {
        stores.redis().ask(() -> {
            channel.publish(news);
            return news.size();
        });
    }

    /** The head of a hub that is not private is for everybody, and so is the word that it changed. */
    private static Update head(Hub hub) {
        return new Update(hub.id().path(), EVENT, "{\"hub\":\"" + hub.id().path() + "\"}")
                .guardedWhen(hub.visibility() == Visibility.PRIVATE);
    }

    /** What tells who is on a hub. */
    private List<RefreshWidget> aboutPeople(HubId hub) {
        return functions(hub, kind -> kind.widget().showsPeople());
    }

    private List<RefreshWidget> functions(HubId hub, Predicate<WidgetKind<?, ?>> wanted) {
        return hubs.placements(hub).stream()
                .filter(placement ->
                        widgets.find(placement.kind()).filter(wanted).isPresent())
                .flatMap(placement -> all(placement).stream())
                .toList();
    }

    /** Everything that a widget computes. */
    private List<RefreshWidget> all(WidgetPlacement placement) {
        return widgets.find(placement.kind()).stream()
                .flatMap(kind -> kind.functions().keySet().stream())
                .map(name -> new RefreshWidget(placement.id(), name))
                .toList();
    }
}

package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.web.hub.HubNews;
import org.fedoraproject.hubs.web.hub.LiveUpdates;
import org.fedoraproject.hubs.web.site.Stores;
import org.fedoraproject.hubs.widgets.Widgets;

/** What follows a change of a layout that is stored: nothing is lost when none of it succeeds, pages only come up to date later. Thread-safe. */
@Singleton
final class LayoutNews {

    private final Widgets widgets;
    private final WidgetCache cache;
    private final HubNews news;
    private final LiveUpdates updates;
    private final Stores stores;

    LayoutNews(Widgets widgets, WidgetCache cache, HubNews news, LiveUpdates updates, Stores stores) {
        this.widgets = widgets;
        this.cache = cache;
        this.news = news;
        this.updates = updates;
        this.stores = stores;
    }

    /** Asks for the data of widgets that are new or set otherwise, drops what the old ones had, and tells open pages. */
    void changed(HubId hub, LayoutOutcome.Saved saved) {
        Map<PlacementId, WidgetPlacement> gone = byId(saved.before().placements());
        List<RefreshWidget> wanted = new ArrayList<>();
        for (WidgetPlacement placement : saved.layout().placements()) {
            WidgetPlacement former = gone.get(placement.id());
            if (former != null && former.configuration().equals(placement.configuration())) {
                gone.remove(placement.id());
            } else {
                functions(placement).forEach(name -> wanted.add(new RefreshWidget(placement.id(), name)));
            }
        }
        updates.request(wanted);
        forget(gone.values().stream().flatMap(old -> keys(old).stream()).toList());
        news.arranged(hub, saved.layout().version());
    }

    private static Map<PlacementId, WidgetPlacement> byId(List<WidgetPlacement> placements) {
        Map<PlacementId, WidgetPlacement> byId = new HashMap<>();
        placements.forEach(placement -> byId.put(placement.id(), placement));
        return byId;
    }

    private List<String> functions(WidgetPlacement placement) {
        return widgets.find(placement.kind())
                .map(kind -> List.copyOf(kind.functions().keySet()))
                .orElse(List.of());
    }

    private List<CacheKey> keys(WidgetPlacement placement) {
        return widgets.find(placement.kind()).stream()
                .flatMap(kind -> kind.functions().keySet().stream().map(name -> kind.key(placement, name)))
                .toList();
    }

    private void forget(List<CacheKey> keys) {
        if (!keys.isEmpty()) {
            stores.redis().ask(() -> cache.clean(keys));
        }
    }
}

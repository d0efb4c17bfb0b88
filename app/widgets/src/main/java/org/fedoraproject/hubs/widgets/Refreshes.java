package org.fedoraproject.hubs.widgets;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;

/** What must be computed anew when a hub itself has changed, and not what happens on it. Thread-safe. */
@Singleton
public final class Refreshes {

    private final Widgets widgets;

    /** @param widgets those of this portal */
    public Refreshes(Widgets widgets) {
        this.widgets = widgets;
    }

    /** Every cached function of these placements; of kinds that this portal no longer has there is none. */
    public List<RefreshWidget> of(Collection<WidgetPlacement> placements) {
        return placements.stream()
                .flatMap(placement -> widgets.find(placement.kind()).stream()
                        .flatMap(kind -> kind.functions().keySet().stream())
                        .map(function -> new RefreshWidget(placement.id(), function)))
                .toList();
    }
}

package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.widgets.Layouts;

/**
 * Changes layouts, and then tells whoever shows them, asks for the data of what is new and drops that of what is gone. The way for pages
 * and for scripts alike. Thread-safe.
 */
@Singleton
public final class LayoutChanges {

    private final LayoutStore store;
    private final Layouts layouts;
    private final LayoutNews news;

    LayoutChanges(LayoutStore store, Layouts layouts, LayoutNews news) {
        this.store = store;
        this.layouts = layouts;
        this.news = news;
    }

    /** As {@link LayoutStore#find}. */
    public Optional<Layout> find(HubId hub) {
        return store.find(hub);
    }

    /** As {@link LayoutStore#change}, with problems said in a language. */
    public LayoutOutcome change(Viewer viewer, HubId hub, long version, LayoutPlan plan, Locale locale) {
        LayoutOutcome outcome = store.change(viewer, hub, version, plan, layouts.rules(locale));
        if (outcome instanceof LayoutOutcome.Saved saved && !saved.layout().equals(saved.before())) {
            news.changed(hub, saved);
        }
        return outcome;
    }
}

package org.fedoraproject.hubs.web.settings;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.web.hub.HubNews;
import org.fedoraproject.hubs.web.site.Stores;
import org.fedoraproject.hubs.widgets.Layouts;

/**
 * Changes what hubs say of themselves, and then tells whoever shows them. The way for pages and for scripts alike. Thread-safe.
 */
@Singleton
public final class SettingChanges {

    private static final Set<HubField> NAMING = Set.of(HubField.TITLE, HubField.VISIBILITY);

    private final HubSettings settings;
    private final Layouts layouts;
    private final HubNews news;
    private final LiveStreams streams;
    private final Stores stores;

    SettingChanges(HubSettings settings, Layouts layouts, HubNews news, LiveStreams streams, Stores stores) {
        this.settings = settings;
        this.layouts = layouts;
        this.news = news;
        this.streams = streams;
        this.stores = stores;
    }

    /** As {@link HubSettings#change}. */
    public Edited change(Viewer viewer, HubId hub, long version, HubPatch patch) {
        Edited edited = settings.change(viewer, hub, version, patch, layouts::interests);
        if (edited instanceof Edited.Saved saved && !saved.fields().isEmpty()) {
            news.described(saved.hub());
            if (!Collections.disjoint(saved.fields(), NAMING)) {
                news.named(hub);
            }
            if (saved.fields().contains(HubField.VISIBILITY) && saved.hub().visibility() != Visibility.PUBLIC) {
                stores.redis().ask(() -> {
                    streams.endHub(hub);
                    return true;
                });
            }
        }
        return edited;
    }

    /** As {@link HubSettings#archive}. */
    public Edited archive(Viewer viewer, HubId hub, boolean archived) {
        Edited edited = settings.archive(viewer, hub, archived);
        if (edited instanceof Edited.Saved saved) {
            news.described(saved.hub());
            news.named(hub);
        }
        return edited;
    }

    /** As {@link HubSettings#create}, with the widgets that teams have by default. */
    public Edited create(Viewer maker, Hub team) {
        return settings.create(maker, layouts.plan(team, List.of()));
    }
}

package org.fedoraproject.hubs.widgets;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the widgets of a new release, and those that are pinned, into layouts when a role starts that may change the schema too. */
@Singleton
@Requires(beans = LayoutStore.class)
@Requires(env = "postgres")
@Requires(property = "hubs.postgres.migrate", defaultValue = "true", notEquals = "false")
final class NewWidgets implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(NewWidgets.class);

    private final LayoutStore store;
    private final Layouts layouts;

    NewWidgets(LayoutStore store, Layouts layouts) {
        this.store = store;
        this.layouts = layouts;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        try {
            int hubs = layouts.merge(store);
            if (hubs > 0) {
                LOG.info("{} hubs got widgets that they lacked", hubs);
            }
        } catch (HubStoreException e) {
            LOG.warn("hubs lack the widgets of this release until the next start, or until fedora-hubs db migrate", e);
        }
    }
}

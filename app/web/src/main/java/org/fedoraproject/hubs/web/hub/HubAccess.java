package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/** The one place that decides who may see what of a hub. Nobody is signed in yet, so every viewer is a visitor. Thread-safe. */
@Singleton
public final class HubAccess {

    /** What a viewer may see of a hub. */
    public enum Sight {
        /** Header and widgets. */
        EVERYTHING,
        /** The header. */
        HEADER,
        /** For this viewer the hub does not exist. */
        NOTHING
    }

    /** What visitors see of a hub. */
    public Sight ofVisitor(Hub hub) {
        return switch (hub.visibility()) {
            case PUBLIC -> Sight.EVERYTHING;
            case PREVIEW -> Sight.HEADER;
            case PRIVATE -> Sight.NOTHING;
        };
    }

    /** Whether visitors see a widget of a hub. */
    public boolean showsVisitor(Hub hub, WidgetPlacement placement) {
        return ofVisitor(hub) == Sight.EVERYTHING && placement.hub().equals(hub.id()) && !placement.membersOnly();
    }
}

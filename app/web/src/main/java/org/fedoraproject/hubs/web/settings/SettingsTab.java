package org.fedoraproject.hubs.web.settings;

import java.util.Optional;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;

/** The parts of a hub's settings. */
enum SettingsTab {
    /** Name, sentence, description, links, picture. */
    GENERAL("settings/"),
    /** Who may see it and how people join. */
    ACCESS("settings/access/"),
    /** What a team's feed follows. */
    FEED("settings/feed/");

    private final String end;

    SettingsTab(String end) {
        this.end = end;
    }

    /** The end of its address. */
    String end() {
        return end;
    }

    /** The tab of that name that this hub has. */
    static Optional<SettingsTab> of(String name, Hub hub) {
        return switch (name) {
            case "" -> Optional.of(GENERAL);
            case "access" -> Optional.of(ACCESS);
            case "feed" -> hub.id().kind() == HubKind.TEAM ? Optional.of(FEED) : Optional.empty();
            default -> Optional.empty();
        };
    }
}

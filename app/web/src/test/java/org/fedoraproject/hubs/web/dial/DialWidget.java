package org.fedoraproject.hubs.web.dial;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Shows what was set on it. */
@Singleton
@Requires(env = "twins")
final class DialWidget implements Widget<DialWidget.Settings, DialWidget.Settings> {

    /**
     * @param shown how many
     * @param name what it is called; empty for its usual name
     */
    record Settings(
            @Min(1) @Max(20) int shown, @Size(max = 20) String name) {}

    @Override
    public WidgetProfile<Settings> profile() {
        return WidgetProfile.of("dial", Shelf.PLOTS, new Settings(5, "")).on(HubKind.TEAM);
    }

    @Override
    public String title(Settings configuration, Texts texts) {
        return configuration.name().isEmpty() ? texts.say("title") : configuration.name();
    }

    @Override
    public Settings view(ViewInput<Settings> input) {
        return input.configuration();
    }
}

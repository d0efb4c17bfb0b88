package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** A widget with a mistake in it, which must cost only its own card. */
@Singleton
@Requires(env = "twins")
final class BrokenWidget implements Widget<NoSettings, NoSettings> {

    @Override
    public WidgetProfile<NoSettings> profile() {
        return WidgetProfile.of("broken", Shelf.WORK, new NoSettings()).on();
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Set.of();
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of();
    }

    @Override
    public NoSettings view(ViewInput<NoSettings> input) {
        throw new IllegalStateException("this widget is broken on purpose; secret detail");
    }
}

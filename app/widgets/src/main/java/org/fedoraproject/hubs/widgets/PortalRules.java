package org.fedoraproject.hubs.widgets;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.core.layout.WidgetRules;

/** The rules of layouts as the widgets on the class path make them. Immutable and thread-safe. */
final class PortalRules implements WidgetRules {

    private final Widgets widgets;
    private final Layouts layouts;
    private final Locale locale;
    private final Texts texts;

    PortalRules(Widgets widgets, Layouts layouts, Locale locale) {
        this.widgets = widgets;
        this.layouts = layouts;
        this.locale = locale;
        this.texts = MessageFiles.beside(PortalRules.class, locale);
    }

    @Override
    public Optional<Rule> find(String kind) {
        return widgets.find(kind).map(this::rule);
    }

    @Override
    public Collection<Rule> all() {
        return widgets.all().stream().map(this::rule).toList();
    }

    private Rule rule(WidgetKind<?, ?> kind) {
        WidgetProfile<?> profile = kind.widget().profile();
        return new Rule(
                profile.kind(),
                profile.standsOn(),
                profile.columns(),
                profile.startsOn(),
                profile.order(),
                configuration -> kind.settle(configuration, locale));
    }

    @Override
    public List<Pin> pins(HubKind hub) {
        return widgets.pins(hub);
    }

    @Override
    public String say(LayoutProblem.Code code, String kind) {
        String title = widgets.find(kind)
                .map(found -> found.texts(locale).say("title"))
                .orElse(kind);
        return texts.say("layout." + code.name(), Map.of("widget", title, "most", Layout.MOST));
    }

    @Override
    public NewHub interests(Indexed stored) {
        return layouts.interests(stored);
    }
}

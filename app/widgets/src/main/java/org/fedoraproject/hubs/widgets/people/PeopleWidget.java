package org.fedoraproject.hubs.widgets.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.LastActs;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** People whom owners chose: mentors, who is on duty, whom to ask. */
@Singleton
final class PeopleWidget implements Widget<PeopleSettings, PeopleView> {

    private static final WidgetProfile<PeopleSettings> PROFILE =
            WidgetProfile.of("people", Shelf.PEOPLE, PeopleSettings.DEFAULTS);

    private static final CachedFunction<PeopleSettings, PeopleData> PEOPLE = new CachedFunction<>(
            "people", PeopleData.class, false, Duration.ofMinutes(30), Duration.ofDays(7), PeopleWidget::load);

    @Override
    public WidgetProfile<PeopleSettings> profile() {
        return PROFILE;
    }

    @Override
    public String title(PeopleSettings configuration, Texts texts) {
        return configuration.heading().isBlank() ? texts.say("title") : configuration.heading();
    }

    @Override
    public List<CachedFunction<PeopleSettings, ?>> functions() {
        return List.of(PEOPLE);
    }

    @Override
    public PeopleView view(ViewInput<PeopleSettings> input) {
        return new PeopleView(input.data(PEOPLE).stream()
                .flatMap(data -> data.people().stream())
                .map(person -> row(person, input))
                .toList());
    }

    @Override
    public boolean isEmpty(PeopleView view) {
        return view.rows().isEmpty();
    }

    /** Three questions to the stores, however many people there are. */
    private static PeopleData load(WidgetContext context, PeopleSettings settings) {
        Map<HubId, Hub> hubs = context.hubs()
                .findAll(settings.names().stream()
                        .filter(HubId::isName)
                        .map(HubId::user)
                        .toList());
        Map<String, Instant> acts = LastActs.of(context, settings.names());
        return new PeopleData(settings.names().stream()
                .map(name -> person(name, hubs, acts.get(name)))
                .toList());
    }

    private static PeopleData.Person person(
            String name, Map<HubId, Hub> hubs, @org.jspecify.annotations.Nullable Instant active) {
        Hub hub = HubId.isName(name) ? hubs.get(HubId.user(name)) : null;
        return hub == null || hub.visibility() != Visibility.PUBLIC
                ? new PeopleData.Person(name, null, null, null)
                : new PeopleData.Person(name, hub.title(), hub.summary(), active);
    }

    private static PeopleView.Row row(PeopleData.Person person, ViewInput<PeopleSettings> input) {
        Instant active = person.active();
        String title = Objects.requireNonNullElse(person.title(), person.username());
        return new PeopleView.Row(
                Avatar.ofPerson(person.username()),
                person.title() == null
                        ? null
                        : "/" + HubId.user(person.username()).path() + "/",
                title.isBlank() ? person.username() : title,
                Objects.requireNonNullElse(person.summary(), ""),
                active == null
                        ? null
                        : input.texts()
                                .say(
                                        "active",
                                        Map.of("when", Days.ago(active, input.now(), input.zone(), input.locale()))));
    }
}

package org.fedoraproject.hubs.testkit.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;

/** Builds plans of hubs for tests. Not thread-safe. */
public final class HubFixture {

    /** When every hub of a fixture came into being. */
    public static final Instant CREATED = Instant.parse("2026-03-04T05:06:07Z");

    private final HubId id;
    private final Set<Interest> interests = new HashSet<>();
    private final List<NewPlacement> widgets = new ArrayList<>();
    private final List<NewMember> members = new ArrayList<>();
    private Hub hub;

    private HubFixture(HubId id) {
        this.id = id;
        this.hub = Hub.named(id, "test", CREATED);
        interests.add(id.kind() == HubKind.USER ? Interest.user(id.name()) : Interest.group(id.name()));
    }

    /** A public person's hub whose feed waits for {@code user:NAME}. */
    public static HubFixture user(String name) {
        return new HubFixture(HubId.user(name));
    }

    /** A public team's hub whose feed waits for {@code group:NAME}. */
    public static HubFixture team(String name) {
        return new HubFixture(HubId.team(name));
    }

    /** With another title. */
    public HubFixture titled(String title) {
        return with(title, hub.visibility(), hub.archived(), hub.joining());
    }

    /** For other eyes. */
    public HubFixture visible(Visibility visibility) {
        return with(hub.title(), visibility, hub.archived(), hub.joining());
    }

    /** Kept for reading only. */
    public HubFixture archived() {
        return with(hub.title(), hub.visibility(), true, hub.joining());
    }

    /** That takes members in another way. */
    public HubFixture joining(Joining joining) {
        return with(hub.title(), hub.visibility(), hub.archived(), joining);
    }

    private HubFixture with(String title, Visibility visibility, boolean archived, Joining joining) {
        hub = new Hub(
                id,
                title,
                hub.summary(),
                hub.description(),
                visibility,
                archived,
                hub.origin(),
                hub.timeZone(),
                hub.links(),
                hub.follows(),
                hub.createdAt(),
                joining,
                hub.avatar(),
                hub.version());
        return this;
    }

    /** Exactly this hub, of the same name. */
    public HubFixture as(Hub other) {
        hub = other;
        return this;
    }

    /** Its feed waits for these too. */
    public HubFixture follows(Interest... keys) {
        interests.addAll(List.of(keys));
        return this;
    }

    /** With a widget at the end of the main column, default configuration. */
    public HubFixture widget(String kind, Interest... keys) {
        return widget(kind, Column.MAIN, JsonNodeFactory.instance.objectNode(), keys);
    }

    /** With a widget at the end of a column. */
    public HubFixture widget(String kind, Column column, JsonNode configuration, Interest... keys) {
        int position = (int) widgets.stream().filter(w -> w.column() == column).count();
        widgets.add(new NewPlacement(kind, column, position, configuration, kind.equals("feed"), Set.of(keys)));
        return this;
    }

    /** With somebody on it. */
    public HubFixture member(String username, Role role) {
        members.add(new NewMember(username, role));
        return this;
    }

    /** What is stored. */
    public NewHub plan() {
        return new NewHub(hub, Set.copyOf(interests), List.copyOf(widgets), List.copyOf(members));
    }
}

package org.fedoraproject.hubs.core.settings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubEdit;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.jspecify.annotations.Nullable;

/** Settings of hubs in memory, for tests and experiments. Thread-safe: the store of hubs lends its lock. */
public final class InMemoryHubSettings implements HubSettings {

    private static final Edited NONE = new Edited.Refused(Refusal.NO_SUCH_HUB);

    private final InMemoryHubStore hubs;

    /** @param hubs where they stand */
    public InMemoryHubSettings(InMemoryHubStore hubs) {
        this.hubs = hubs;
    }

    @Override
    public Edited change(
            Viewer viewer, HubId hub, long version, HubPatch patch, Function<Indexed, NewHub> interestsOf) {
        return hubs.<Edited>edit(hub, edit -> {
                    Set<Role> roles = roles(edit, viewer.username());
                    return SettingsRules.against(viewer, edit.hub(), roles, version, patch)
                            .orElseGet(() -> {
                                Set<HubField> fields = patch.changes(edit.hub());
                                edit.describe(patch.applied(edit.hub()), fields, interestsOf);
                                note(edit, viewer, "settings", fields);
                                return new Edited.Saved(edit.hub(), fields);
                            });
                })
                .orElse(NONE);
    }

    private static Set<Role> roles(HubEdit edit, @Nullable String username) {
        return username == null ? Set.of() : edit.roles(username);
    }

    private void note(HubEdit edit, Viewer viewer, String action, Collection<HubField> fields) {
        String actor = Objects.requireNonNull(viewer.username());
        boolean owner =
                edit.roles(actor).contains(Role.OWNER) || edit.hub().id().equals(HubId.user(actor));
        hubs.history()
                .add(
                        edit.hub().id(),
                        new History.Entry(
                                edit.now(),
                                actor,
                                action,
                                null,
                                null,
                                fields.stream().sorted().toList(),
                                edit.hub().version(),
                                viewer.administrator() && !owner));
    }

    @Override
    public Edited archive(Viewer viewer, HubId hub, boolean archived) {
        return hubs.<Edited>edit(hub, edit -> {
                    Optional<Refusal> refusal =
                            SettingsRules.refusal(viewer, edit.hub(), roles(edit, viewer.username()), Action.ARCHIVE);
                    if (refusal.isPresent()) {
                        return new Edited.Refused(refusal.get());
                    }
                    if (edit.hub().archived() != archived) {
                        edit.archive(archived);
                        note(edit, viewer, archived ? "archive" : "restore", List.of());
                    }
                    return new Edited.Saved(edit.hub(), Set.of());
                })
                .orElse(NONE);
    }

    @Override
    public Edited create(Viewer maker, NewHub plan) {
        return SettingsRules.againstMaking(maker, plan.hub()).orElseGet(() -> {
            HubId id = plan.hub().id();
            String owner = Objects.requireNonNull(maker.username());
            if (hubs.createMissing(List.of(plan)).isEmpty()) {
                return SettingsRules.taken(plan.hub());
            }
            return hubs.<Edited>edit(id, edit -> {
                        edit.grant(owner, Role.OWNER);
                        note(edit, maker, "create", List.of());
                        return new Edited.Saved(edit.hub(), Set.of());
                    })
                    .orElse(NONE);
        });
    }
}

package org.fedoraproject.hubs.core.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubEdit;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Layouts in memory, for tests and experiments. The widgets stand in the store of hubs; here is what is known of a layout beside them.
 * Thread-safe: the store of hubs lends its lock.
 */
public final class InMemoryLayouts implements LayoutStore {

    private static final LayoutOutcome NONE = new LayoutOutcome.Refused(Refusal.NO_SUCH_HUB);

    private final InMemoryHubStore hubs;
    private final Map<HubId, Row> rows = new HashMap<>();

    /** @param hubs where the widgets stand */
    public InMemoryLayouts(InMemoryHubStore hubs) {
        this.hubs = hubs;
    }

    private record Row(long version, Split split, Set<String> known) {}

    @Override
    public Optional<Layout> find(HubId hub) {
        return hubs.edit(hub, this::layout);
    }

    private Layout layout(HubEdit edit) {
        return layout(row(edit), edit.placements());
    }

    private static Layout layout(Row row, List<WidgetPlacement> placements) {
        return new Layout(row.version(), row.split(), placements);
    }

    private Row row(HubEdit edit) {
        Row row = rows.get(edit.hub().id());
        return row == null ? new Row(Layout.FIRST, Split.WIDE_MAIN, LayoutMerge.offered(edit.placements())) : row;
    }

    @Override
    public LayoutOutcome change(Viewer viewer, HubId hub, long version, LayoutPlan plan, WidgetRules rules) {
        return hubs.<LayoutOutcome>edit(hub, edit -> {
                    Layout before = layout(edit);
                    Present present = new Present(before, rules);
                    String name = viewer.username();
                    return LayoutRules.against(
                                    viewer,
                                    edit.hub(),
                                    name == null ? Set.of() : edit.roles(name),
                                    present,
                                    version,
                                    plan)
                            .orElseGet(() -> {
                                Arrangement next = LayoutRules.arranged(present, plan);
                                write(edit, next, LayoutMerge.offered(before.placements()), rules);
                                note(edit, name, next);
                                return new LayoutOutcome.Saved(layout(edit), before);
                            });
                })
                .orElse(NONE);
    }

    private void write(HubEdit edit, Arrangement next, Set<String> offered, WidgetRules rules) {
        Row row = row(edit);
        edit.arrange(next.placements(edit.hub().id(), edit::nextNumber), rules::interests);
        rows.put(edit.hub().id(), new Row(row.version() + 1, next.split(), both(row.known(), offered)));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private void note(HubEdit edit, @Nullable String actor, Arrangement next) {
        hubs.history()
                .add(
                        edit.hub().id(),
                        new History.Entry(
                                edit.now(),
                                Objects.requireNonNull(actor),
                                "layout",
                                null,
                                null,
                                List.of(),
                                next.changes(),
                                0,
                                false));
    }

    @Override
    public int merge(WidgetRules rules) {
        return (int) hubs.all().stream()
                .filter(hub -> hubs.edit(hub, edit -> merge(edit, rules)).orElse(false))
                .count();
    }

    private boolean merge(HubEdit edit, WidgetRules rules) {
        Row row = row(edit);
        Set<String> starters = LayoutMerge.starters(edit.hub().id().kind(), rules);
        Present present = new Present(layout(row, edit.placements()), rules);
        Optional<Arrangement> merged = LayoutMerge.merged(edit.hub().id().kind(), present, row.known());
        merged.ifPresentOrElse(
                next -> {
                    write(edit, next, starters, rules);
                    note(edit, PORTAL, next);
                },
                () -> rows.computeIfPresent(
                        edit.hub().id(),
                        (id, old) -> new Row(old.version(), old.split(), both(old.known(), starters))));
        return merged.isPresent();
    }
}

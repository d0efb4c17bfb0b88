package org.fedoraproject.hubs.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Access;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.text.Saying;

/** What may be changed of a hub, and when. Pure: stores ask inside their transaction, with the hub as they have locked it. */
public final class SettingsRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._+-]{1,39}");

    private SettingsRules() {}

    /**
     * Why a change must not be made; empty when it may.
     *
     * @param roles what the viewer is there
     * @param version of the hub that the viewer saw
     */
    public static Optional<Edited> against(Viewer viewer, Hub hub, Set<Role> roles, long version, HubPatch patch) {
        Optional<Edited> refusal =
                refusal(viewer, hub, roles, Action.CHANGE_SETTINGS).map(Edited.Refused::new);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<FieldProblem> problems = patch.problems(hub);
        if (!problems.isEmpty()) {
            return Optional.of(new Edited.Wrong(problems));
        }
        Set<HubField> fields = patch.changes(hub);
        if (fields.isEmpty()) {
            return Optional.of(new Edited.Saved(hub, Set.of()));
        }
        return version == hub.version() ? Optional.empty() : Optional.of(new Edited.Stale(hub));
    }

    /** Why somebody may not do something to a hub; empty when they may. */
    public static Optional<Refusal> refusal(Viewer viewer, Hub hub, Set<Role> roles, Action action) {
        if (!Access.allows(viewer, hub, roles, Action.SEE_HEADER)) {
            return Optional.of(Refusal.NO_SUCH_HUB);
        }
        if (Access.allows(viewer, hub, roles, action)) {
            return Optional.empty();
        }
        if (viewer.isVisitor()) {
            return Optional.of(Refusal.SIGN_IN);
        }
        if (!viewer.scopes().contains(action.scope())) {
            return Optional.of(Refusal.SCOPE);
        }
        if (hub.archived() && Access.allows(viewer, hub, roles, Action.ARCHIVE)) {
            return Optional.of(
                    new Refusal(Refusal.Kind.CONFLICT, Saying.of("refusal.archived-settings", "hub", hub.title())));
        }
        String who = hub.id().kind() == HubKind.TEAM ? "refusal.owners" : "refusal.themselves";
        return Optional.of(new Refusal(Refusal.Kind.FORBIDDEN, Saying.of(who, "hub", hub.title())));
    }

    /** Why somebody must not make this team; empty when they may, if nobody has the name. */
    public static Optional<Edited> againstMaking(Viewer viewer, Hub team) {
        if (viewer.isVisitor()) {
            return Optional.of(new Edited.Refused(Refusal.SIGN_IN));
        }
        if (!viewer.scopes().contains(Action.CHANGE_SETTINGS.scope())) {
            return Optional.of(new Edited.Refused(Refusal.SCOPE));
        }
        if (team.id().kind() != HubKind.TEAM || !isTeamName(team.id().name())) {
            return Optional.of(new Edited.Refused(new Refusal(Refusal.Kind.INVALID, NAME_RULE)));
        }
        List<FieldProblem> problems = HubPatch.of(team).problems(blank(team));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Edited.Wrong(problems));
    }

    /** What the name of a team made here looks like. */
    public static final Saying NAME_RULE = Saying.of("refusal.team-name");

    /** Whether a team may be called so in addresses. */
    public static boolean isTeamName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The same hub saying nothing of itself, so that all that it says is looked at. */
    private static Hub blank(Hub team) {
        return new Hub(
                team.id(),
                "?" + team.title(),
                "",
                "",
                team.visibility(),
                false,
                team.origin(),
                null,
                List.of(),
                List.of(),
                team.createdAt());
    }

    /** The answer when a name is taken, whoever has it and whether or not it can be seen. */
    public static Edited taken(Hub team) {
        return new Edited.Refused(new Refusal(
                Refusal.Kind.CONFLICT,
                Saying.of("refusal.taken", "name", team.id().name())));
    }
}

package org.fedoraproject.hubs.testkit.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.RoleAction;

/**
 * People who try anything at random on several teams. The walk keeps its own books of who asked, who was invited by whom and who was let
 * in, without the rules' help, and every role that appears must stand in them: asked for and granted by somebody who was entitled at that
 * moment. The last owner never goes. Not thread-safe.
 */
public final class RoleWalk {

    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dan", "root");

    private static final List<HubId> TEAMS = List.of(
            HubId.team("open"),
            HubId.team("asking"),
            HubId.team("inviting"),
            HubId.team("grouped"),
            HubId.team("hidden"),
            HubId.team("orphan"));

    private static final List<Role> GIVEN = List.of(Role.OWNER, Role.MEMBER);

    private final HubStore hubs;
    private final Memberships memberships;
    private final Random random;
    private final Map<String, Set<Role>> invited = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * @param hubs an empty store
     * @param memberships over it
     * @param random decides about everything
     */
    public RoleWalk(HubStore hubs, Memberships memberships, Random random) {
        this.hubs = hubs;
        this.memberships = memberships;
        this.random = random;
    }

    /** Sets out: ada owns everything but the orphan, ben is a member, root looks after the site. */
    public RoleWalk settle() {
        PEOPLE.forEach(name -> hubs.createMissing(List.of(user(name).plan())));
        hubs.createMissing(List.of(
                owned("open", Joining.OPEN, Visibility.PUBLIC),
                owned("asking", Joining.APPROVAL, Visibility.PREVIEW),
                owned("inviting", Joining.INVITATION, Visibility.PUBLIC),
                owned("grouped", Joining.GROUP, Visibility.PUBLIC),
                owned("hidden", Joining.OPEN, Visibility.PRIVATE),
                team("orphan").joining(Joining.APPROVAL).plan()));
        return this;
    }

    private static org.fedoraproject.hubs.core.hub.NewHub owned(String name, Joining joining, Visibility visibility) {
        return team(name)
                .joining(joining)
                .visible(visibility)
                .member("ada", Role.OWNER)
                .member("ben", Role.MEMBER)
                .plan();
    }

    /** Tries so many actions, and checks after each. */
    public void walk(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private void step() {
        HubId hub = pick(TEAMS);
        String actor = pick(PEOPLE);
        boolean administrator = actor.equals("root");
        RoleAction action = action();
        Map<String, Set<Role>> before = everybody(hub);
        Outcome outcome = memberships.act(Viewer.person(actor, administrator), hub, action);
        Map<String, Set<Role>> after = everybody(hub);
        String story = actor + " does " + action + " on " + hub + ": " + outcome;
        if (outcome instanceof Outcome.Refused) {
            assertThat(after).as(story).isEqualTo(before);
            return;
        }
        boolean entitled = administrator || held(before, actor).contains(Role.OWNER);
        PEOPLE.forEach(person -> check(new Step(hub, actor, entitled, action, story), person, before, after));
        assertThat(owners(before) == 0 || owners(after) > 0).as(story).isTrue();
        keepBooks(hub, actor, entitled, action);
    }

    /** One thing that was done. */
    private record Step(HubId hub, String actor, boolean entitled, RoleAction action, String story) {}

    private void check(Step step, String person, Map<String, Set<Role>> before, Map<String, Set<Role>> after) {
        Set<Role> gained = EnumSet.noneOf(Role.class);
        gained.addAll(held(after, person));
        gained.removeAll(held(before, person));
        for (Role role : gained) {
            boolean due = GIVEN.contains(role)
                    ? isDue(step, person, role, held(before, person))
                    : person.equals(step.actor());
            assertThat(due).as("%s gives %s to %s", step.story(), role, person).isTrue();
        }
        boolean lost = !held(after, person).containsAll(held(before, person));
        assertThat(lost && !person.equals(step.actor()) && !step.entitled())
                .as(step.story())
                .isFalse();
    }

    private boolean isDue(Step step, String person, Role role, Set<Role> had) {
        boolean self = person.equals(step.actor());
        String key = step.hub() + " " + person;
        if (role == Role.MEMBER && had.contains(Role.OWNER)) {
            return self || step.entitled();
        }
        boolean invitation = self && invited.getOrDefault(key, Set.of()).contains(role);
        boolean openDoor = self && role == Role.MEMBER && step.hub().name().equals("open");
        boolean letIn = step.entitled() && !self && role == Role.MEMBER && asked.contains(key);
        boolean raised = step.entitled() && !self && role == Role.OWNER && had.contains(Role.MEMBER);
        return invitation || openDoor || letIn || (raised && step.action() instanceof RoleAction.Promote);
    }

    private void keepBooks(HubId hub, String actor, boolean entitled, RoleAction action) {
        String own = hub + " " + actor;
        String theirs = hub + " " + action.subject();
        switch (action) {
            case RoleAction.Join join -> asked.add(own);
            case RoleAction.Withdraw back -> asked.remove(own);
            case RoleAction.Decline no -> invited.remove(own);
            case RoleAction.Accept yes -> invited.remove(own);
            case RoleAction.Invite invite -> {
                if (entitled) {
                    invited.put(theirs, EnumSet.of(invite.role()));
                }
            }
            case RoleAction.Uninvite back -> invited.remove(theirs);
            case RoleAction.Remove away -> invited.remove(theirs);
            case RoleAction.Promote up -> invited.remove(theirs);
            default -> {
                // Gives nobody a claim, and takes none.
            }
        }
    }

    private Map<String, Set<Role>> everybody(HubId hub) {
        Map<String, Set<Role>> roles = new HashMap<>();
        PEOPLE.forEach(name -> roles.put(name, hubs.roles(hub, name)));
        return roles;
    }

    private static Set<Role> held(Map<String, Set<Role>> roles, String person) {
        return roles.getOrDefault(person, Set.of());
    }

    private static long owners(Map<String, Set<Role>> roles) {
        return roles.values().stream().filter(held -> held.contains(Role.OWNER)).count();
    }

    private RoleAction action() {
        String subject = pick(PEOPLE);
        return switch (random.nextInt(18)) {
            case 0 -> new RoleAction.Subscribe();
            case 1 -> new RoleAction.Unsubscribe();
            case 2 -> new RoleAction.Star();
            case 3 -> new RoleAction.Unstar();
            case 4, 5 -> new RoleAction.Join("let me in");
            case 6 -> new RoleAction.Withdraw();
            case 7 -> new RoleAction.Leave();
            case 8 -> new RoleAction.GiveUpOwnership();
            case 9 -> new RoleAction.Accept();
            case 10 -> new RoleAction.Decline();
            case 11 -> new RoleAction.Invite(subject, pick(GIVEN));
            case 12 -> new RoleAction.Uninvite(subject);
            case 13 -> new RoleAction.Approve(subject);
            case 14 ->
                switch (random.nextInt(4)) {
                    case 0 -> new RoleAction.Defer(subject, "later");
                    case 1 -> new RoleAction.Lift(subject);
                    default -> new RoleAction.Deny(subject, "no");
                };
            case 15 -> new RoleAction.Promote(subject);
            case 16 -> new RoleAction.Demote(subject);
            default -> new RoleAction.Remove(subject);
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

package org.fedoraproject.hubs.testkit.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.JoinRequest.State;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.core.membership.RoleAction.Accept;
import org.fedoraproject.hubs.core.membership.RoleAction.Approve;
import org.fedoraproject.hubs.core.membership.RoleAction.Decline;
import org.fedoraproject.hubs.core.membership.RoleAction.Defer;
import org.fedoraproject.hubs.core.membership.RoleAction.Demote;
import org.fedoraproject.hubs.core.membership.RoleAction.Deny;
import org.fedoraproject.hubs.core.membership.RoleAction.GiveUpOwnership;
import org.fedoraproject.hubs.core.membership.RoleAction.Invite;
import org.fedoraproject.hubs.core.membership.RoleAction.Join;
import org.fedoraproject.hubs.core.membership.RoleAction.Leave;
import org.fedoraproject.hubs.core.membership.RoleAction.Lift;
import org.fedoraproject.hubs.core.membership.RoleAction.Promote;
import org.fedoraproject.hubs.core.membership.RoleAction.Remove;
import org.fedoraproject.hubs.core.membership.RoleAction.Star;
import org.fedoraproject.hubs.core.membership.RoleAction.Subscribe;
import org.fedoraproject.hubs.core.membership.RoleAction.Uninvite;
import org.fedoraproject.hubs.core.membership.RoleAction.Unstar;
import org.fedoraproject.hubs.core.membership.RoleAction.Unsubscribe;
import org.fedoraproject.hubs.core.membership.RoleAction.Withdraw;
import org.junit.jupiter.api.Test;

/** What every store of memberships must do; each test begins with an empty one. */
public interface MembershipsContract {

    /** The team most tests are about. */
    HubId DESIGN = HubId.team("design");

    /** Its hubs. */
    HubStore store();

    /** The store under test. */
    Memberships memberships();

    /** What was noted. */
    History history();

    /** From now on it is so much later, or what was answered was answered so much earlier. */
    void passes(Duration time);

    /** A team that ada owns and where ben is a member, and hubs of people around it. */
    default void settle(Joining joining, Visibility visibility) {
        store().createMissing(List.of(
                team("design")
                        .visible(visibility)
                        .joining(joining)
                        .member("ada", Role.OWNER)
                        .member("ben", Role.MEMBER)
                        .plan(),
                team("python").member("zoe", Role.OWNER).plan(),
                user("ada").plan(),
                user("ben").plan(),
                user("cleo").titled("Cleo Example").plan(),
                user("zoe").plan(),
                user("hidden").visible(Visibility.PRIVATE).plan()));
    }

    private Outcome act(String who, RoleAction action) {
        return memberships().act(Viewer.person(who, false), DESIGN, action);
    }

    private void done(String who, RoleAction action) {
        assertThat(act(who, action)).isInstanceOf(Outcome.Done.class);
    }

    private Refusal refused(String who, RoleAction action) {
        Outcome outcome = act(who, action);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    private Set<Role> roles(String who) {
        Set<Role> roles = store().roles(DESIGN, who);
        assertThat(memberships().standing(DESIGN, who).roles()).isEqualTo(roles);
        return roles;
    }

    @Test
    default void severalRolesAreHeldAtOnceAndLaidDownOneByOne() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("ben", new Subscribe());
        done("ben", new Star());
        done("ben", new Star());
        assertThat(roles("ben")).containsExactlyInAnyOrder(Role.MEMBER, Role.SUBSCRIBER, Role.STARGAZER);

        done("ben", new Leave());
        done("ben", new Unsubscribe());
        assertThat(roles("ben")).containsExactly(Role.STARGAZER);
        done("ben", new Unstar());
        done("ben", new Unstar());
        assertThat(roles("ben")).isEmpty();
    }

    @Test
    default void openTeamTakesWhoeverJoins() {
        settle(Joining.OPEN, Visibility.PUBLIC);
        done("cleo", new Join(""));
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
        assertThat(memberships().requests(DESIGN, 0, 10)).isEmpty();
        assertThat(refused("nobody@home", new Promote("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    default void requestWaitsUntilAnOwnerApproves() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join("  I draw\nmaps.\u0000 "));
        assertThat(roles("cleo")).isEmpty();
        assertThat(memberships().waiting(DESIGN)).isEqualTo(1);
        JoinRequest request = memberships().requests(DESIGN, 0, 10).getFirst();
        assertThat(request.title()).isEqualTo("Cleo Example");
        assertThat(request.words()).isEqualTo("I draw maps.");
        assertThat(request.state()).isEqualTo(State.WAITING);
        assertThat(memberships().requestsOf("cleo")).containsExactly(request);
        assertThat(memberships().requestsTo("ada", 10)).containsExactly(request);
        assertThat(memberships().requestsTo("ben", 10)).isEmpty();
        assertThat(memberships().requestsTo("zoe", 10)).isEmpty();

        assertThat(refused("ben", new Approve("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused("cleo", new Approve("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        done("ada", new Approve("cleo"));
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
        assertThat(memberships().requestsOf("cleo")).isEmpty();
        assertThat(refused("ada", new Approve("cleo")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    default void ownersOfOtherTeamsDecideNothingHere() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join(""));
        assertThat(refused("zoe", new Approve("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        Outcome elsewhere = memberships().act(Viewer.person("zoe", false), HubId.team("python"), new Approve("cleo"));
        assertThat(elsewhere).isInstanceOf(Outcome.Refused.class);
        assertThat(roles("cleo")).isEmpty();
        assertThat(store().roles(HubId.team("python"), "cleo")).isEmpty();
    }

    @Test
    default void deferredRequestsComeAfterThoseThatWait() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join(""));
        done("zoe", new Join(""));
        done("ada", new Defer("cleo", "after the release"));
        assertThat(memberships().requests(DESIGN, 0, 10))
                .extracting(JoinRequest::username)
                .containsExactly("zoe", "cleo");
        assertThat(memberships().requests(DESIGN, 1, 1))
                .extracting(JoinRequest::answer)
                .containsExactly("after the release");
        assertThat(memberships().waiting(DESIGN)).isEqualTo(1);
    }

    @Test
    default void whoIsDeniedReadsWhyAndMayAskAgainAfterAPause() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join("first"));
        done("ada", new Deny("cleo", "come to a meeting first"));
        JoinRequest denied = memberships().requestsOf("cleo").getFirst();
        assertThat(denied.state()).isEqualTo(State.DENIED);
        assertThat(denied.answer()).isEqualTo("come to a meeting first");
        assertThat(denied.answeredBy()).isEqualTo("ada");
        assertThat(denied.answeredAt()).isNotNull();
        assertThat(memberships().requests(DESIGN, 0, 10)).isEmpty();
        assertThat(memberships().denied(DESIGN, 10)).containsExactly(denied);

        for (RoleAction tooEarly : List.of(new Join("please"), new Withdraw())) {
            Refusal refusal = refused("cleo", tooEarly);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.saying().key()).isEqualTo("refusal.denied");
        }
        passes(Duration.ofDays(6));
        assertThat(refused("cleo", new Join("please")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        passes(Duration.ofDays(1));
        done("cleo", new Join("second"));
        JoinRequest again = memberships().requests(DESIGN, 0, 10).getFirst();
        assertThat(again.words()).isEqualTo("second");
        assertThat(again.answer()).isEmpty();
        done("cleo", new Withdraw());
        assertThat(memberships().requestsOf("cleo")).isEmpty();
    }

    @Test
    default void ownerLetsSomebodyAskAgainBeforeThePauseIsOver() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join("first"));
        done("ada", new Lift("cleo"));
        assertThat(memberships().requests(DESIGN, 0, 10)).hasSize(1);
        done("ada", new Deny("cleo", ""));
        assertThat(refused("ben", new Lift("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused("cleo", new Lift("cleo")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        done("ada", new Lift("cleo"));
        assertThat(memberships().denied(DESIGN, 10)).isEmpty();
        assertThat(memberships().requestsOf("cleo")).isEmpty();
        done("cleo", new Join("second"));
        assertThat(memberships().requests(DESIGN, 0, 10))
                .extracting(JoinRequest::words)
                .containsExactly("second");
    }

    @Test
    default void whoWasDeniedMayStillBeLetInAndInvited() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join("first"));
        done("ada", new Deny("cleo", ""));
        done("ada", new Invite("cleo", Role.MEMBER));
        done("cleo", new Join(""));
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
        assertThat(memberships().denied(DESIGN, 10)).isEmpty();
    }

    @Test
    default void invitationGivesNothingUntilItIsAccepted() {
        settle(Joining.INVITATION, Visibility.PUBLIC);
        assertThat(refused("cleo", new Join("")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused("ben", new Invite("cleo", Role.MEMBER)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        done("ada", new Invite("cleo", Role.OWNER));
        assertThat(roles("cleo")).isEmpty();
        Invitation invitation = memberships().invitationsOf("cleo").getFirst();
        assertThat(invitation.invitedBy()).isEqualTo("ada");
        assertThat(invitation.hubTitle()).isEqualTo("design");
        assertThat(memberships().invitations(DESIGN, 10)).containsExactly(invitation);
        assertThat(invitation.title()).isEqualTo("Cleo Example");

        done("cleo", new Accept());
        assertThat(roles("cleo")).containsExactly(Role.OWNER);
        assertThat(memberships().invitationsOf("cleo")).isEmpty();
        assertThat(refused("zoe", new Accept()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    default void invitationThatIsDeclinedOrTakenBackIsGone() {
        settle(Joining.INVITATION, Visibility.PUBLIC);
        done("ada", new Invite("cleo", Role.MEMBER));
        done("cleo", new Decline());
        assertThat(refused("cleo", new Accept()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        done("ada", new Invite("cleo", Role.MEMBER));
        done("ada", new Uninvite("cleo"));
        assertThat(refused("cleo", new Accept()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(roles("cleo")).isEmpty();
    }

    @Test
    default void openInvitationDoesNotOutliveARemoval() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("ada", new Invite("ben", Role.OWNER));
        done("ada", new Remove("ben"));
        assertThat(refused("ben", new Accept()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(roles("ben")).isEmpty();
    }

    @Test
    default void unknownAndHiddenPeopleAreInvitedInTheSameWords() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        Refusal hidden = refused("ada", new Invite("hidden", Role.MEMBER));
        Refusal unknown = refused("ada", new Invite("unknown", Role.MEMBER));
        assertThat(hidden.kind()).isEqualTo(Refusal.Kind.INVALID).isEqualTo(unknown.kind());
        assertThat(hidden.saying().key()).isEqualTo(unknown.saying().key());
        assertThat(memberships().invitations(DESIGN, 10)).isEmpty();
    }

    @Test
    default void invitationOfWhoeverAskedLetsThemIn() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("cleo", new Join(""));
        done("ada", new Invite("cleo", Role.MEMBER));
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
        assertThat(memberships().requestsOf("cleo")).isEmpty();
    }

    @Test
    default void membersOfAGroupJoinThere() {
        settle(Joining.GROUP, Visibility.PUBLIC);
        assertThat(refused("cleo", new Join("")).saying().key()).isEqualTo("refusal.group-join");
        assertThat(refused("ada", new Invite("cleo", Role.MEMBER)).saying().key())
                .isEqualTo("refusal.group-add");
        assertThat(refused("ada", new Promote("ben")).saying().key()).isEqualTo("refusal.group-sponsors");
        done("ben", new Leave());
        assertThat(roles("ben")).isEmpty();
    }

    @Test
    default void lastOwnerStaysWhateverTheyTry() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        for (RoleAction going : List.of(new Leave(), new GiveUpOwnership(), new Demote("ada"), new Remove("ada"))) {
            assertThat(refused("ada", going).saying().key()).startsWith("refusal.last-owner");
        }
        done("ada", new Promote("ben"));
        done("ada", new GiveUpOwnership());
        assertThat(roles("ada")).containsExactly(Role.MEMBER);
        assertThat(refused("ben", new Leave()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        done("ben", new Remove("ada"));
        assertThat(roles("ada")).isEmpty();
    }

    @Test
    default void twoOwnersWhoLeaveAtOnceLeaveOne() throws Exception {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("ada", new Promote("ben"));
        List<Outcome> outcomes = together(() -> act("ada", new Leave()), () -> act("ben", new Leave()));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(store().memberCounts(DESIGN)).containsEntry(Role.OWNER, 1);
    }

    private static List<Outcome> together(Callable<Outcome> first, Callable<Outcome> second)
            throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> future : threads.invokeAll(List.of(first, second))) {
                outcomes.add(future.get());
            }
        }
        return outcomes;
    }

    @Test
    default void hiddenTeamLooksLikeNoneToEverybodyButItsMembersAndGuests() {
        settle(Joining.OPEN, Visibility.PRIVATE);
        for (RoleAction action : List.of(new Join(""), new Subscribe(), new Star(), new Leave(), new Accept())) {
            assertThat(refused("cleo", action)).isEqualTo(Refusal.NO_SUCH_HUB);
        }
        assertThat(memberships().act(Viewer.person("cleo", false), HubId.team("nothing"), new Join("")))
                .isEqualTo(new Outcome.Refused(Refusal.NO_SUCH_HUB));
        done("ada", new Invite("cleo", Role.MEMBER));
        done("cleo", new Accept());
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
    }

    @Test
    default void archivedTeamTakesNobodyButLetsGo() {
        store().createMissing(List.of(team("design")
                .archived()
                .member("ada", Role.OWNER)
                .member("ben", Role.MEMBER)
                .plan()));
        assertThat(refused("cleo", new Join("")).saying().key()).isEqualTo("refusal.archived");
        assertThat(refused("cleo", new Star()).saying().key()).isEqualTo("refusal.archived");
        assertThat(refused("ada", new Promote("ben")).saying().key()).isEqualTo("refusal.archived");
        done("ben", new Leave());
        assertThat(roles("ben")).isEmpty();
    }

    @Test
    default void visitorsSignInFirst() {
        settle(Joining.OPEN, Visibility.PUBLIC);
        Outcome outcome = memberships().act(Viewer.VISITOR, DESIGN, new Join(""));
        assertThat(((Outcome.Refused) outcome).refusal().kind()).isEqualTo(Refusal.Kind.SIGN_IN);
    }

    @Test
    default void historySaysWhoDidWhatAndWhenItWasAnAdministrator() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        done("ada", new Promote("ben"));
        done("cleo", new Star());
        memberships().act(Viewer.person("root", true), DESIGN, new Invite("cleo", Role.MEMBER));
        List<History.Entry> entries = history().of(DESIGN, 0, 10);
        assertThat(entries).extracting(History.Entry::action).startsWith("invite", "promote");
        assertThat(entries).extracting(History.Entry::action).doesNotContain("star");
        assertThat(entries.get(0).administrator()).isTrue();
        assertThat(entries.get(1).administrator()).isFalse();
        assertThat(entries.get(1).person()).isEqualTo("ben");
        assertThat(entries.get(1).role()).isEqualTo(Role.OWNER);
    }

    @Test
    default void directoryLeavesWhatOwnersGaveUnlessTheGroupDecides() {
        settle(Joining.OPEN, Visibility.PUBLIC);
        done("cleo", new Join(""));
        store().save(List.of(
                team("design").joining(Joining.OPEN).member("ada", Role.OWNER).plan()));
        assertThat(roles("cleo")).containsExactly(Role.MEMBER);
        assertThat(roles("ben")).isEmpty();
    }
}

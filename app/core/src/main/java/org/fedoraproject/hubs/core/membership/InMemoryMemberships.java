package org.fedoraproject.hubs.core.membership;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubEdit;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.jspecify.annotations.Nullable;

/** Memberships over hubs in memory, for tests and experiments. Thread-safe: the store of hubs lends its lock. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryHubStore hubs;
    private final Map<Key, JoinRequest> requests = new HashMap<>();
    private final Map<Key, Invitation> invitations = new HashMap<>();

    /** A person on a hub. */
    private record Key(HubId hub, String username) {}

    /** @param hubs where roles stand */
    public InMemoryMemberships(InMemoryHubStore hubs) {
        this.hubs = hubs;
    }

    @Override
    public Outcome act(Viewer viewer, HubId hub, RoleAction action) {
        return hubs.edit(hub, edit -> {
                    String actor = viewer.username();
                    String about = Optional.ofNullable(action.subject()).orElse(actor);
                    Outcome outcome = MembershipRules.decide(
                            new Situation(
                                    viewer,
                                    edit.hub(),
                                    standing(edit, actor),
                                    standing(edit, about),
                                    known(about),
                                    edit.owners(),
                                    edit.now()),
                            action);
                    if (outcome instanceof Outcome.Done done && actor != null && about != null) {
                        done.changes().forEach(change -> apply(edit, actor, change));
                        note(edit, viewer, action, about, done);
                    }
                    return outcome;
                })
                .orElseGet(() -> new Outcome.Refused(Refusal.NO_SUCH_HUB));
    }

    private Standing standing(HubEdit edit, @Nullable String username) {
        if (username == null) {
            return Standing.NONE;
        }
        Key key = new Key(edit.hub().id(), username);
        return new Standing(edit.roles(username), requests.get(key), invitations.get(key));
    }

    private boolean known(@Nullable String username) {
        return Optional.ofNullable(username)
                .filter(HubId::isName)
                .flatMap(name -> hubs.find(HubId.user(name)))
                .filter(hub -> !hub.archived() && hub.visibility() != Visibility.PRIVATE)
                .isPresent();
    }

    private void apply(HubEdit edit, String actor, RoleChange change) {
        HubId hub = edit.hub().id();
        Key key = new Key(hub, change.username());
        Instant now = edit.now();
        switch (change) {
            case RoleChange.Granted granted -> edit.grant(granted.username(), granted.role());
            case RoleChange.Revoked revoked -> edit.revoke(revoked.username(), revoked.role());
            case RoleChange.Asked asked ->
                requests.put(
                        key,
                        new JoinRequest(
                                hub,
                                asked.username(),
                                asked.username(),
                                asked.words(),
                                now,
                                JoinRequest.State.WAITING,
                                "",
                                null,
                                null));
            case RoleChange.Answered answered ->
                requests.computeIfPresent(
                        key,
                        (k, old) -> new JoinRequest(
                                hub,
                                old.username(),
                                old.title(),
                                old.words(),
                                old.askedAt(),
                                answered.state(),
                                answered.word(),
                                actor,
                                now));
            case RoleChange.RequestClosed closed -> requests.remove(key);
            case RoleChange.Invited invited ->
                invitations.put(
                        key,
                        new Invitation(
                                hub,
                                edit.hub().title(),
                                invited.username(),
                                invited.username(),
                                invited.role(),
                                actor,
                                now));
            case RoleChange.InvitationClosed closed -> invitations.remove(key);
        }
    }

    private void note(HubEdit edit, Viewer viewer, RoleAction action, String about, Outcome.Done done) {
        boolean following = action.right() == org.fedoraproject.hubs.core.access.Action.FOLLOW
                || action instanceof RoleAction.Unsubscribe
                || action instanceof RoleAction.Unstar;
        String actor = viewer.username();
        if (done.changes().isEmpty() || following || actor == null) {
            return;
        }
        boolean owner = edit.roles(actor).contains(Role.OWNER) || about.equals(actor);
        hubs.history()
                .add(
                        edit.hub().id(),
                        new History.Entry(
                                edit.now(),
                                actor,
                                action.code(),
                                about,
                                Changes.role(done.changes()),
                                List.of(),
                                0,
                                viewer.administrator() && !owner));
    }

    @Override
    public Standing standing(HubId hub, String username) {
        return hubs.edit(hub, edit -> standing(edit, username)).orElse(Standing.NONE);
    }

    @Override
    public List<JoinRequest> requests(HubId hub, int offset, int limit) {
        return open(hub).skip(offset).limit(limit).map(this::titled).toList();
    }

    @Override
    public List<JoinRequest> denied(HubId hub, int limit) {
        return hubs.locked(() -> requests.values().stream()
                .filter(request -> request.hub().equals(hub) && !request.isOpen())
                .sorted(Comparator.comparing(
                                (JoinRequest request) -> Objects.requireNonNullElse(request.answeredAt(), Instant.MIN))
                        .reversed()
                        .thenComparing(JoinRequest::username))
                .limit(limit)
                .map(this::titled)
                .toList());
    }

    @Override
    public int waiting(HubId hub) {
        return (int) open(hub)
                .filter(request -> request.state() == JoinRequest.State.WAITING)
                .count();
    }

    private Stream<JoinRequest> open(HubId hub) {
        return hubs
                .edit(
                        hub,
                        edit -> requests.values().stream()
                                .filter(request -> request.hub().equals(hub) && request.isOpen())
                                .sorted(Comparator.comparing(JoinRequest::state)
                                        .thenComparing(JoinRequest::askedAt)
                                        .thenComparing(JoinRequest::username))
                                .toList())
                .orElse(List.of())
                .stream();
    }

    private JoinRequest titled(JoinRequest request) {
        return request.titled(title(request.username()));
    }

    private String title(String username) {
        return hubs.find(HubId.user(username))
                .filter(hub -> hub.visibility() != Visibility.PRIVATE)
                .map(Hub::title)
                .orElse(username);
    }

    @Override
    public List<Invitation> invitations(HubId hub, int limit) {
        return hubs.edit(
                        hub,
                        edit -> invitations.values().stream()
                                .filter(invitation -> invitation.hub().equals(hub))
                                .map(this::titled)
                                .sorted(Comparator.comparing(Invitation::invitedAt)
                                        .reversed()
                                        .thenComparing(Invitation::username))
                                .limit(limit)
                                .toList())
                .orElse(List.of());
    }

    private Invitation titled(Invitation invitation) {
        return new Invitation(
                invitation.hub(),
                hubs.find(invitation.hub()).map(Hub::title).orElse(invitation.hubTitle()),
                invitation.username(),
                title(invitation.username()),
                invitation.role(),
                invitation.invitedBy(),
                invitation.invitedAt());
    }

    @Override
    public List<Invitation> invitationsOf(String username) {
        return hubs.locked(() -> invitations.values().stream()
                .filter(invitation -> invitation.username().equals(username))
                .filter(invitation -> hubs.find(invitation.hub())
                        .filter(hub -> !hub.archived())
                        .isPresent())
                .map(this::titled)
                .sorted(Comparator.comparing(Invitation::invitedAt).reversed())
                .toList());
    }

    @Override
    public List<JoinRequest> requestsTo(String owner, int limit) {
        return hubs.locked(() -> requests.values().stream()
                .filter(request -> request.state() == JoinRequest.State.WAITING)
                .filter(request -> hubs.roles(request.hub(), owner).contains(Role.OWNER))
                .filter(request ->
                        hubs.find(request.hub()).filter(hub -> !hub.archived()).isPresent())
                .map(this::titled)
                .sorted(Comparator.comparing(JoinRequest::askedAt).thenComparing(JoinRequest::username))
                .limit(limit)
                .toList());
    }

    @Override
    public List<JoinRequest> requestsOf(String username) {
        return hubs.locked(() -> requests.values().stream()
                .filter(request -> request.username().equals(username))
                .map(this::titled)
                .sorted(Comparator.comparing(JoinRequest::askedAt).reversed())
                .toList());
    }
}

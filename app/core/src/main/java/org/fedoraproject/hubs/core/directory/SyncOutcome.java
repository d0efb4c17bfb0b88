package org.fedoraproject.hubs.core.directory;

import org.fedoraproject.hubs.core.hub.HubId;

/** What came of bringing a team to what its account system says. */
public sealed interface SyncOutcome {

    /** The hub that was asked for. */
    HubId team();

    /** It is as the account system says; on a dry run, it would be. */
    record Synced(HubId team, RosterChange change) implements SyncOutcome {}

    /** There was no such hub, and now there is one. */
    record Created(HubId team, int people) implements SyncOutcome {}

    /** There is a hub of that name already; it stays as it is. */
    record Exists(HubId team, String origin) implements SyncOutcome {}

    /** The portal has no such team. */
    record NoTeam(HubId team) implements SyncOutcome {}

    /** The account system has no such group. Of a team that has a hub nothing is changed: what to do with it is an operator's decision. */
    record NoGroup(HubId team) implements SyncOutcome {}

    /** The team does not come from this account system, which therefore has no say about it. */
    record Foreign(HubId team, String origin) implements SyncOutcome {}

    /** The account system gave no usable answer; nothing of the team was changed. */
    record Failed(HubId team, String reason, boolean passing) implements SyncOutcome {}
}

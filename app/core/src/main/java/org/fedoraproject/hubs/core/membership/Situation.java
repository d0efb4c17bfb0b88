package org.fedoraproject.hubs.core.membership;

import java.time.Instant;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;

/**
 * Everything that decides about an action, as it is at one moment.
 *
 * @param viewer who acts
 * @param hub on which hub
 * @param actor what they are to it
 * @param subject what the person is to it whom the action is about; the actor's again when it is about themselves
 * @param known whether that person can be invited: somebody with a hub that is open to others
 * @param owners how many owners it has
 * @param at the moment
 */
public record Situation(
        Viewer viewer, Hub hub, Standing actor, Standing subject, boolean known, int owners, Instant at) {}

package org.fedoraproject.hubs.worker;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.fedoraproject.hubs.core.directory.SyncOutcome;
import org.fedoraproject.hubs.core.directory.TeamSync;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.job.SyncTeam;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.widgets.Refreshes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a team to what the account system says of it, then lets its pages show that. Few at a time, so that a slow account system costs
 * widgets nothing. Idempotent by team: the newer answer stands. Thread-safe.
 */
@Singleton
final class SyncTeamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SyncTeamHandler.class);

    private static final int AT_ONCE = 2;

    private static final Refreshed DONE = new Refreshed.Done(List.of());

    private final Optional<TeamSync> sync;
    private final HubStore hubs;
    private final RefreshQueue queue;
    private final Refreshes refreshes;
    private final LiveStreams streams;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param sync asks and writes; absent where no account system is configured, and then nobody is asked
     * @param hubs where placements are
     * @param queue where refreshes are asked for
     * @param refreshes knows which
     * @param streams of those who follow the team
     */
    SyncTeamHandler(
            Optional<TeamSync> sync, HubStore hubs, RefreshQueue queue, Refreshes refreshes, LiveStreams streams) {
        this.sync = sync;
        this.hubs = hubs;
        this.queue = queue;
        this.refreshes = refreshes;
        this.streams = streams;
    }

    /**
     * Does it.
     *
     * @throws org.fedoraproject.hubs.core.hub.HubStoreException when PostgreSQL is away
     * @throws org.fedoraproject.hubs.core.queue.QueueException when Redis is away
     */
    Refreshed sync(SyncTeam job) {
        if (sync.isEmpty() || !HubId.isName(job.team())) {
            return DONE;
        }
        if (!places.tryAcquire()) {
            return new Refreshed.Later();
        }
        try {
            return settled(sync.get().sync(HubId.team(job.team()), false));
        } finally {
            places.release();
        }
    }

    private Refreshed settled(SyncOutcome outcome) {
        switch (outcome) {
            case SyncOutcome.Synced synced -> {
                if (!synced.change().isNothing()) {
                    LOG.info(
                            "{}: {} roles came, {} went, by the account system",
                            synced.team(),
                            synced.change().come().size(),
                            synced.change().go().size());
                    queue.request(refreshes.of(hubs.placements(synced.team())));
                    // Whoever lost a role must not go on hearing of what only the team hears of.
                    streams.endHub(synced.team());
                }
            }
            case SyncOutcome.Failed failed -> {
                return new Refreshed.Failed(failed.team() + ": " + failed.reason());
            }
            case SyncOutcome.NoGroup none ->
                LOG.warn("{} is no group of the account system any more; its hub stays as it is", none.team());
            case SyncOutcome.NoTeam none -> LOG.debug("{} has no hub any more", none.team());
            case SyncOutcome.Foreign other -> LOG.debug("{} does not come from the account system", other.team());
            case SyncOutcome.Created other -> LOG.debug("{} was made", other.team());
            case SyncOutcome.Exists other -> LOG.debug("{} is there", other.team());
        }
        return DONE;
    }
}

package org.fedoraproject.hubs.web.failure;

import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/** A page that is not there, or not for this viewer; the answer is the same. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable HubId hub;

    NotFoundException(String heading, @Nullable HubId hub) {
        super(heading);
        this.hub = hub;
    }

    /** The hub that was asked for, when its name could be one. */
    public Optional<HubId> hub() {
        return Optional.ofNullable(hub);
    }
}

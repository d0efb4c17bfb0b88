package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.SecretDigest;

/**
 * Secret addresses for feed readers. The person is shown the secret once; stores keep its digest. What an address may give is asked anew at
 * each use, so that it loses its power with its person's rights. Thread-safe; may block; throws
 * {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached.
 */
public interface ReaderAddresses {

    /**
     * Gives what a source gives an address, instead of the one that the person had of it.
     *
     * @return false when they have {@value ReaderAddress#MOST} already, or when there is no such person, filter of theirs or hub
     */
    boolean give(ReaderAddress address, SecretDigest digest);

    /** The address of a secret, one look-up by key; empty when it was taken back, or when its person is disabled. */
    Optional<ReaderAddress> find(SecretDigest digest);

    /** Notes its use. */
    void touch(AddressId id, Instant now);

    /** A person's own, newest first. */
    List<ReaderAddress> of(String username);

    /** Takes one of a person back; false when there is none of theirs by that name. */
    boolean revoke(String username, AddressId id);
}

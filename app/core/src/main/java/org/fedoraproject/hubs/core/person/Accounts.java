package org.fedoraproject.hubs.core.person;

import java.util.Collection;
import java.util.function.Function;
import org.fedoraproject.hubs.core.hub.NewHub;

/**
 * Who signs in as whom. Thread-safe; may block; throws {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be
 * reached.
 */
public interface Accounts {

    /**
     * Lets somebody in. The first time it makes the account, the person and those of their hubs that are missing; all of it or nothing. Each
     * time it brings the digest of the picture up to date, and the title of a hub that has none but the account name, unless somebody
     * changed them on the hub's own pages.
     *
     * @param newcomer whom the identity provider vouches for
     * @param hubsOf plans for the hubs of an account name; pure and quick
     */
    Admission signIn(Newcomer newcomer, Function<String, Collection<NewHub>> hubsOf);
}

package org.fedoraproject.hubs.web.login;

import java.util.Set;
import org.fedoraproject.hubs.core.person.Newcomer;

/**
 * What the identity provider says of somebody.
 *
 * @param newcomer who they are
 * @param groups theirs; empty when it did not say
 */
record Vouched(Newcomer newcomer, Set<String> groups) {

    /** Copies the set. */
    Vouched {
        groups = Set.copyOf(groups);
    }
}

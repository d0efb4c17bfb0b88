package org.fedoraproject.hubs.web.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Collections;
import java.util.Set;

/**
 * Who looks after the whole site; nobody by default.
 *
 * @param users account names
 * @param groups groups, as the identity provider names them at sign-in
 */
@ConfigurationProperties("hubs.admins")
public record AdministratorConfiguration(
        @Bindable(defaultValue = "") Set<String> users,
        @Bindable(defaultValue = "") Set<String> groups) {

    /** Copies the sets. */
    public AdministratorConfiguration {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }

    /** Whether somebody of that name and those groups is one. */
    public boolean holds(String username, Set<String> told) {
        return users.contains(username) || !Collections.disjoint(groups, told);
    }
}

package org.fedoraproject.hubs.embedded.identity;

import java.util.List;

/**
 * Somebody to sign in as.
 *
 * @param username account name
 * @param name what people call them
 * @param hint one sentence why one would be them: "owns the Design team"; may be empty
 * @param groups they are in, as the provider tells the portal
 */
public record Persona(String username, String name, String hint, List<String> groups) {

    /** Copies the list. */
    public Persona {
        groups = List.copyOf(groups);
    }
}

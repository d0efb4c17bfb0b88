package org.fedoraproject.hubs.core.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param username account name; absent when nobody is signed in
 * @param administrator whether they look after the whole site ({@code hubs.admins.*})
 * @param scopes what they may do at most; a token's, or all
 */
public record Viewer(@Nullable String username, boolean administrator, Set<Scope> scopes) {

    /** Nobody that is known: may read what everybody may. */
    public static final Viewer VISITOR = new Viewer(null, false, EnumSet.of(Scope.READ));

    /** Copies the set. */
    public Viewer {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who signed in. */
    public static Viewer person(String username, boolean administrator) {
        return new Viewer(username, administrator, EnumSet.allOf(Scope.class));
    }

    /** Whether nobody is signed in. */
    public boolean isVisitor() {
        return username == null;
    }

    /** Whether that person asks. */
    public boolean is(String name) {
        return name.equals(username);
    }
}

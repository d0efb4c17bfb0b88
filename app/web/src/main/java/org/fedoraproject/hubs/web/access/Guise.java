package org.fedoraproject.hubs.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Role;

/** As whom an owner looks at their own hub, to see what others see: {@code ?as=visitor}. */
public enum Guise {
    /** Somebody who is not signed in. */
    VISITOR,
    /** Somebody who is signed in and nothing here; subscribers and stargazers see the same. */
    PERSON,
    /** A member who is no owner. */
    MEMBER;

    /** An account name may not be that long, so nobody has it. */
    private static final String NOBODY = "nobody.in.particular.as.an.owner.of.this.hub.sees.them";

    /** Value of the parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a request asks for; empty for nothing and for anything else. */
    public static Optional<Guise> of(HttpRequest<?> request) {
        String asked = request.getParameters().get("as");
        for (Guise guise : values()) {
            if (guise.parameter().equals(asked)) {
                return Optional.of(guise);
            }
        }
        return Optional.empty();
    }

    /** Whether somebody may look at a hub that way: its owners may. */
    public static boolean isFor(Seen seen) {
        return seen.owns();
    }

    /** The hub as that one sees it; it may be that they see nothing. Never more than an owner sees. */
    public Seen of(Seen owner) {
        return switch (this) {
            case VISITOR -> new Seen(Viewer.VISITOR, owner.hub(), Set.of());
            case PERSON -> new Seen(Viewer.person(NOBODY, false), owner.hub(), Set.of());
            case MEMBER -> new Seen(Viewer.person(NOBODY, false), owner.hub(), Set.of(Role.MEMBER));
        };
    }
}

package org.fedoraproject.hubs.core.hub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.feed.FeedId;

/**
 * A hub's name in addresses and on the update stream: {@code u/ralph}, {@code t/design}.
 *
 * @param kind whose it is
 * @param name account or group name: letters, digits, {@code . _ - +}; 1 to 64 characters; not only dots
 */
public record HubId(HubKind kind, String name) implements Comparable<HubId> {

    private static final Pattern NAME = Pattern.compile("(?!\\.+$)[A-Za-z0-9._+-]{1,64}");

    /** @throws IllegalArgumentException when the name is none of an account or group */
    public HubId {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no account or group name");
        }
    }

    /** Whether a text can be the name of a hub. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A person's hub. */
    public static HubId user(String name) {
        return new HubId(HubKind.USER, name);
    }

    /** A team's hub. */
    public static HubId team(String name) {
        return new HubId(HubKind.TEAM, name);
    }

    /** What a person follows. */
    public static HubId stream(String name) {
        return new HubId(HubKind.STREAM, name);
    }

    /** @throws IllegalArgumentException when the path is not {@code u/NAME}, {@code t/NAME} or {@code s/NAME} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HubId ofPath(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a hub is u/NAME, t/NAME or s/NAME, not '" + path + "'");
        }
        return new HubId(HubKind.ofLetter(path.substring(0, slash)), path.substring(slash + 1));
    }

    /** As {@link #ofPath}, empty instead of an exception. */
    public static Optional<HubId> parse(String path) {
        try {
            return Optional.of(ofPath(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code u/ralph}: the topic of its updates and the middle of its address. */
    @JsonValue
    public String path() {
        return kind.letter() + "/" + name;
    }

    /** The feed of this hub. */
    public FeedId feed() {
        return new FeedId(path());
    }

    @Override
    public int compareTo(HubId other) {
        return path().compareTo(other.path());
    }

    @Override
    public String toString() {
        return path();
    }
}

package org.fedoraproject.hubs.core.interest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * Something a feed or a widget can wait for: {@code user:ralph}, {@code package:kernel}, {@code group:design},
 * {@code repository:pagure.io/design/stickers}, {@code list:design@lists.example.org}, {@code channel:#design},
 * {@code calendar:design}, {@code application:badges}.
 *
 * @param key kind, colon, name; at most 300 characters
 */
public record Interest(@JsonValue String key) implements Comparable<Interest> {

    /** @throws IllegalArgumentException when it is not kind, colon and name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Interest {
        key = PlainText.clean(key, 300);
        int colon = key.indexOf(':');
        if (colon < 1 || colon == key.length() - 1) {
            throw new IllegalArgumentException("an interest is kind:name, not '" + key + "'");
        }
    }

    /** A person. */
    public static Interest user(String username) {
        return new Interest("user:" + username);
    }

    /** A group of the account system. */
    public static Interest group(String name) {
        return new Interest("group:" + name);
    }

    /** A package by its name without namespace. */
    public static Interest pkg(String name) {
        return new Interest("package:" + name);
    }

    /** A repository: host and path without scheme, suffix or slash at the end. */
    public static Interest repository(String hostAndPath) {
        return new Interest("repository:" + hostAndPath.toLowerCase(Locale.ROOT));
    }

    /** A mailing list by its address. */
    public static Interest list(String address) {
        return new Interest("list:" + address.toLowerCase(Locale.ROOT));
    }

    /** A chat channel as its network writes it. */
    public static Interest channel(String name) {
        return new Interest("channel:" + name.toLowerCase(Locale.ROOT));
    }

    /** A calendar of the meeting calendar. */
    public static Interest calendar(String name) {
        return new Interest("calendar:" + name);
    }

    /** Everything an application says, also to nobody in particular; for widgets about a service and feeds that follow all of it. */
    public static Interest application(String name) {
        return new Interest("application:" + name);
    }

    /** The part before the colon. */
    public String kind() {
        return key.substring(0, key.indexOf(':'));
    }

    /** The part after the colon. */
    public String name() {
        return key.substring(key.indexOf(':') + 1);
    }

    @Override
    public int compareTo(Interest other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}

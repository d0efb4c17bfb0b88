package org.fedoraproject.hubs.web.syndication;

import java.util.Arrays;
import java.util.Optional;

/** How a feed is written. */
enum Format {
    /** Atom, RFC 4287. */
    ATOM("atom", "application/atom+xml", "Atom") {
        @Override
        byte[] write(Channel channel) {
            return Atom.write(channel);
        }
    },
    /** JSON Feed 1.1, jsonfeed.org/version/1.1. */
    JSON("json", "application/feed+json", "JSON Feed") {
        @Override
        byte[] write(Channel channel) {
            return JsonFeed.write(channel);
        }
    },
    /** ActivityStreams 2.0, w3.org/TR/activitystreams-core. */
    ACTIVITIES("as2.json", "application/activity+json", "ActivityStreams") {
        @Override
        byte[] write(Channel channel) {
            return Activities.write(channel);
        }
    };

    private final String ending;
    private final String type;
    private final String label;

    Format(String ending, String type, String label) {
        this.ending = ending;
        this.type = type;
        this.label = label;
    }

    abstract byte[] write(Channel channel);

    /** How addresses end. */
    String ending() {
        return ending;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}

package org.fedoraproject.hubs.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The routing key of a message, such as {@code org.fedoraproject.prod.bodhi.update.comment}.
 *
 * <p>The prefix is the sender's own setting and may be absent, so the application is the segment after a known prefix and environment,
 * and else the first segment (fedora-messaging's wire format; observed senders).
 *
 * @param value as it came, without a leading {@code /topic/} (messages that crossed STOMP); 1 to 255 characters
 */
public record Topic(@JsonValue String value) {

    private static final List<String> PREFIXES =
            List.of("org.fedoraproject.", "io.pagure.", "org.release-monitoring.", "org.centos.");

    private static final String STOMP = "/topic/";

    /** @throws IllegalArgumentException when it is blank or longer than AMQP's 255 bytes */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Topic {
        if (value.startsWith(STOMP)) {
            value = value.substring(STOMP.length());
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("a topic is empty");
        }
        if (value.length() > 255) {
            throw new IllegalArgumentException("a topic of " + value.length() + " characters is over AMQP's 255");
        }
    }

    /** The known prefix with its final dot, such as {@code io.pagure.}; empty when there is none. */
    public String prefix() {
        return PREFIXES.stream()
                .filter(prefix -> value.startsWith(prefix)
                        && environmentAt(prefix.length()).isPresent())
                .findFirst()
                .orElse("");
    }

    /** The environment the topic names; empty when it has no known prefix. */
    public Optional<Environment> environment() {
        String prefix = prefix();
        return prefix.isEmpty() ? Optional.empty() : environmentAt(prefix.length());
    }

    /** What comes after prefix and environment: {@code bodhi.update.comment}; the whole topic when there is no known prefix. */
    public String tail() {
        String prefix = prefix();
        if (prefix.isEmpty()) {
            return value;
        }
        int dot = value.indexOf('.', prefix.length());
        return value.substring(dot + 1);
    }

    /** The sending application: the first segment of {@link #tail()}. */
    public String application() {
        String tail = tail();
        int dot = tail.indexOf('.');
        return dot < 0 ? tail : tail.substring(0, dot);
    }

    /** What follows the application: {@code update.comment}; empty when nothing does. */
    public String action() {
        String tail = tail();
        int dot = tail.indexOf('.');
        return dot < 0 ? "" : tail.substring(dot + 1);
    }

    private Optional<Environment> environmentAt(int start) {
        int dot = value.indexOf('.', start);
        return dot < 0 || dot == value.length() - 1
                ? Optional.empty()
                : Environment.ofSegment(value.substring(start, dot));
    }

    @Override
    public String toString() {
        return value;
    }
}

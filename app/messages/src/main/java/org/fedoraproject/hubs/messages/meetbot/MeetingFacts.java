package org.fedoraproject.hubs.messages.meetbot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Keepsake;
import org.jspecify.annotations.Nullable;

/** What teams remember of a meeting in chat: that it runs, its minutes, and where help was asked for. Stateless. */
final class MeetingFacts {

    /** One that was never ended has ended by then. */
    private static final Duration LONGEST = Duration.ofHours(6);

    /** So long somebody may still come who can help. */
    private static final Duration HELP_WANTED = Duration.ofDays(14);

    private MeetingFacts() {}

    static Optional<Keepsake> of(Fields body, String action, Instant at, @Nullable String agent) {
        return switch (action) {
            case "meeting.start" -> Optional.of(session(body, at).until(at.plus(LONGEST)));
            // Over at once: it takes the place of the one that ran.
            case "meeting.complete" -> Optional.of(session(body, at).until(at));
            case "meeting.item.help" -> Optional.of(help(body, at, agent));
            default -> Optional.empty();
        };
    }

    private static Keepsake session(Fields body, Instant at) {
        return Keepsake.of("session", "meetbot", channel(body))
                .text("name", name(body))
                .text("where", channel(body))
                .time("start", at);
    }

    static Keepsake minutes(Fields body, Instant at) {
        String page = page(body);
        int people =
                Math.max(body.size("attendees"), body.at("attendees").keys().size());
        return page.startsWith("http")
                ? Keepsake.of("minutes", page)
                        .text("name", name(body))
                        .text("where", channel(body))
                        .time("ended", at)
                        .number("people", people)
                        .link("link", page)
                : Keepsake.of("minutes", "");
    }

    /** The old bot names its files without their ending. */
    private static String page(Fields body) {
        String url = body.text("url").replaceFirst("^http:", "https:");
        return body.has("channel") && !url.isEmpty() ? url + ".html" : url;
    }

    private static Keepsake help(Fields body, Instant at, @Nullable String agent) {
        String page = page(body);
        return Keepsake.of("help", "meetbot", page.isEmpty() ? channel(body) : page, body.text("details.linenum"))
                .by(agent)
                .until(at.plus(HELP_WANTED))
                .text("text", body.text("details.line"))
                .text("meeting", name(body))
                .text("where", channel(body))
                .time("asked", at)
                .link("link", page);
    }

    private static String name(Fields body) {
        String name = body.text("meeting_topic", "meeting_name");
        return name.isEmpty() ? channel(body) : name;
    }

    private static String channel(Fields body) {
        return body.text("channel", "location");
    }
}

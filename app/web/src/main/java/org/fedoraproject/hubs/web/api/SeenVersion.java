package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.web.failure.ProblemException;

/** Says that a caller changes what they saw: {@code If-Match} with an entity tag of ours (RFC 9110, 13.1.1). */
final class SeenVersion {

    /** A version; who sees a hub's header only has another tag of it. */
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-header)?\"");

    private SeenVersion() {}

    /** The tag of a version. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets pass whoever saw the present version.
     *
     * @throws ProblemException 428 when nothing says what was seen, 412 when it was another version
     */
    static void expect(HttpRequest<?> request, long present) {
        String sent = request.getHeaders()
                .get(HttpHeaders.IF_MATCH, String.class)
                .orElseThrow(() -> ProblemException.of(
                        428, HttpHeaders.IF_MATCH, "Send the entity tag of what you change as you saw it."));
        Matcher known = TAG.matcher(sent.strip());
        if (!known.matches() || Long.parseLong(known.group(1)) != present) {
            throw changed();
        }
    }

    /** Somebody else was faster. */
    static ProblemException changed() {
        return ProblemException.of(412, HttpHeaders.IF_MATCH, "Somebody changed this meanwhile: get it again.");
    }
}

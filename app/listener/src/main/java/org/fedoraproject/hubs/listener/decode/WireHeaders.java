package org.fedoraproject.hubs.listener.decode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a modern message say. Names may hold blanks, slashes, dots and colons; "None" is what a publisher without an agent
 * sends, and is nobody.
 *
 * @param schema name of the body's schema
 * @param severity the usual one where there is none, or none that is known
 * @param time the time header as it came, under either of its spellings
 * @param users concerned people
 * @param groups concerned groups
 * @param packages with their namespace
 * @param mended what had to be put right
 */
record WireHeaders(
        @Nullable String schema,
        Severity severity,
        @Nullable Object time,
        List<String> users,
        List<String> groups,
        List<String> packages,
        Set<Mended> mended) {

    /** Names of one kind that are kept. */
    static final int MAX_NAMES = 200;

    /** Characters of a name, a schema or an id. */
    static final int MAX_NAME = 200;

    private static final String BASE = "base.message";

    private static final String PREFIX = "fedora_messaging_";

    static WireHeaders of(Map<String, Object> headers) {
        Reader reader = new Reader();
        headers.forEach(reader::name);
        @Nullable Object time = headers.containsKey("sent-at") ? headers.get("sent-at") : headers.get("sent_at");
        return new WireHeaders(
                schema(headers.get(PREFIX + "schema")),
                reader.severity(headers.get(PREFIX + "severity")),
                time,
                reader.users,
                reader.groups,
                reader.packages,
                reader.mended);
    }

    /** The base schema says nothing of the body; the bridge from the legacy bus names it for whatever it carries. */
    private static @Nullable String schema(@Nullable Object value) {
        String text = value instanceof String s ? s.strip() : "";
        return text.isEmpty() || text.equals(BASE) || text.length() > MAX_NAME || !WireText.isClean(text) ? null : text;
    }

    /** Collects while it walks the table once. */
    private static final class Reader {

        private final List<String> users = new ArrayList<>();

        private final List<String> groups = new ArrayList<>();

        private final List<String> packages = new ArrayList<>();

        private final Set<Mended> mended = EnumSet.noneOf(Mended.class);

        void name(String header, Object value) {
            if (!header.startsWith(PREFIX) || Boolean.FALSE.equals(value)) {
                return;
            }
            String rest = header.substring(PREFIX.length());
            int line = rest.indexOf('_');
            if (line < 1) {
                return;
            }
            String name = rest.substring(line + 1).strip();
            switch (rest.substring(0, line)) {
                case "user" -> add(users, "", name);
                case "group" -> add(groups, "", name);
                case "rpm" -> add(packages, "rpms/", name);
                case "container" -> add(packages, "containers/", name);
                case "module" -> add(packages, "modules/", name);
                case "flatpak" -> add(packages, "flatpaks/", name);
                default -> {
                    // schema_package and whatever a later library adds
                }
            }
        }

        private void add(List<String> names, String namespace, String name) {
            if (name.isEmpty() || name.equals("None")) {
                return;
            }
            if (names.size() >= MAX_NAMES || name.length() > MAX_NAME || !WireText.isClean(name)) {
                mended.add(Mended.NAMES);
                return;
            }
            names.add(namespace + name);
        }

        Severity severity(@Nullable Object value) {
            if (value == null) {
                return Severity.INFO;
            }
            Optional<Severity> known = number(value).flatMap(Reader::known);
            if (known.isEmpty()) {
                mended.add(Mended.SEVERITY);
            }
            return known.orElse(Severity.INFO);
        }

        private static Optional<Severity> known(long number) {
            for (Severity severity : Severity.values()) {
                if (severity.number() == number) {
                    return Optional.of(severity);
                }
            }
            return Optional.empty();
        }

        private static Optional<Long> number(Object value) {
            if (value instanceof Number number) {
                return Optional.of(number.longValue());
            }
            String text = value.toString();
            return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        }
    }
}

package org.fedoraproject.hubs.core.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people and directories changed on a hub, and when a site administrator looked at what is its owners'. Thread-safe; may block; throws
 * {@link HubStoreException} when unreachable.
 */
public interface History {

    /**
     * One change.
     *
     * @param at when
     * @param actor username, or the origin of a change that nobody made by hand
     * @param action what was done, such as {@code approve}, {@code settings}, {@code archive}
     * @param person whom it is about; absent when about nobody
     * @param role which role it is about; absent when about none
     * @param fields what the hub says of itself that changed; empty mostly
     * @param widgets what became different in its layout; empty mostly
     * @param version of the hub after the change; 0 where the change is about people or the layout
     * @param administrator whether it was done by a site administrator who is no owner
     */
    record Entry(
            Instant at,
            String actor,
            String action,
            @Nullable String person,
            @Nullable Role role,
            List<HubField> fields,
            List<WidgetChange> widgets,
            long version,
            boolean administrator) {

        /** Copies the lists. */
        public Entry {
            fields = List.copyOf(fields);
            widgets = List.copyOf(widgets);
        }

        /** A change that leaves the layout as it is. */
        public Entry(
                Instant at,
                String actor,
                String action,
                @Nullable String person,
                @Nullable Role role,
                List<HubField> fields,
                long version,
                boolean administrator) {
            this(at, actor, action, person, role, fields, List.of(), version, administrator);
        }
    }

    /**
     * Newest first; who subscribes and who likes it is not part of it.
     *
     * @param offset how many to skip
     * @param limit most to return
     */
    List<Entry> of(HubId hub, int offset, int limit);

    /** What somebody opens of a hub, or of its person, that is not theirs. */
    enum Opened {
        /** What the hub says of itself, as a form. */
        SETTINGS,
        /** Who is invited, who asked to join, and what can be done about members. */
        PEOPLE,
        /** Who changed what. */
        HISTORY,
        /** What the person decided about the portal; the hub is the person's own. */
        PREFERENCES;

        /** Its name in the history: {@code opened-settings}. */
        public String code() {
            return "opened-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long one note stands for all further looks of the same administrator at the same thing. */
    Duration NOTED_EVERY = Duration.ofHours(1);

    /**
     * Notes that a site administrator opened something by that right alone; once in {@link #NOTED_EVERY}, so that looking again and again
     * does not push what else happened out of sight.
     *
     * @param administrator username
     * @param hub whose; it need not exist
     * @return whether it was noted anew
     */
    boolean opened(String administrator, HubId hub, Opened what);
}

package org.fedoraproject.hubs.core.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.jspecify.annotations.Nullable;

/**
 * A message understood. Immutable; every text in it is clean, every link http or https, every list sorted, unique and bounded.
 *
 * @param id of the message
 * @param topic of the message
 * @param at when it happened, by the message's clock
 * @param severity of the message
 * @param agent username of who did it; absent when a machine did or nobody can be named
 * @param usernames the people it concerns, the agent among them when they are a person
 * @param groups the groups it concerns, by account-system name
 * @param packages names of packages it concerns, without namespace ({@code kernel})
 * @param objects stable names of what it is about, most telling first in spirit but sorted
 * @param places further interests it touches: repositories, lists, channels, calendars
 * @param link where to look; absent when there is nothing to see
 * @param said the sentence in the third person
 * @param saidToYou the sentence as the agent reads it: "You …"
 * @param icon name in the icon sprite, without the {@code i-}
 * @param grouping entries of one day with the same key may fold into one card
 * @param events names of what happened, where a publisher may tell it in several messages; activities that share one tell the same.
 *     Nearly always empty: then only the id tells copies
 * @param facts what hubs shall remember of it beside the entry in their feeds; nearly always none
 */
public record Activity(
        MessageId id,
        Topic topic,
        Instant at,
        Severity severity,
        @Nullable String agent,
        List<String> usernames,
        List<String> groups,
        List<String> packages,
        List<String> objects,
        List<Interest> places,
        @Nullable String link,
        Sentence said,
        Sentence saidToYou,
        String icon,
        String grouping,
        List<String> events,
        List<StatedFact> facts) {

    /** Most names kept in any list of an activity; a mass rebuild's message may name thousands. */
    public static final int MAX_NAMES = 200;

    /** Most names of what happened. */
    public static final int MAX_EVENTS = 10;

    /** Most facts. */
    public static final int MAX_FACTS = 10;

    /** Cleans, sorts and bounds whatever the processor found. */
    public Activity {
        agent = agent == null || agent.isBlank() ? null : PlainText.clean(agent, 100);
        usernames = tidy(usernames);
        groups = tidy(groups);
        packages = tidy(packages);
        objects = tidy(objects);
        places = places.stream().distinct().sorted().limit(MAX_NAMES).toList();
        link = SafeLink.of(link).orElse(null);
        grouping = PlainText.clean(grouping, 200);
        events = tidy(events).stream().limit(MAX_EVENTS).toList();
        facts = facts.stream().limit(MAX_FACTS).toList();
    }

    /** An activity of which hubs remember nothing but its entry. */
    public Activity(
            MessageId id,
            Topic topic,
            Instant at,
            Severity severity,
            @Nullable String agent,
            List<String> usernames,
            List<String> groups,
            List<String> packages,
            List<String> objects,
            List<Interest> places,
            @Nullable String link,
            Sentence said,
            Sentence saidToYou,
            String icon,
            String grouping,
            List<String> events) {
        this(
                id, topic, at, severity, agent, usernames, groups, packages, objects, places, link, said, saidToYou,
                icon, grouping, events, List.of());
    }

    /** The application that sent the message. */
    public String application() {
        return topic.application();
    }

    /** Every key under which somebody may wait for this activity, the application that sent it among them. */
    public Set<Interest> interests() {
        Set<Interest> keys = new LinkedHashSet<>();
        String application = PlainText.clean(application(), 200);
        if (!application.isEmpty()) {
            keys.add(Interest.application(application));
        }
        if (agent != null) {
            keys.add(Interest.user(agent));
        }
        usernames.forEach(name -> keys.add(Interest.user(name)));
        groups.forEach(name -> keys.add(Interest.group(name)));
        packages.forEach(name -> keys.add(Interest.pkg(name)));
        keys.addAll(places);
        return keys;
    }

    private static List<String> tidy(Collection<String> names) {
        TreeSet<String> out = new TreeSet<>();
        for (String name : names) {
            String clean = PlainText.clean(name, 200);
            if (!clean.isEmpty()) {
                out.add(clean);
            }
        }
        return out.stream().limit(MAX_NAMES).toList();
    }
}

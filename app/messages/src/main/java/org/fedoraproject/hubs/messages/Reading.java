package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the portal reads in a message, for people who ask the command. As JSON one object with every key always there, but for
 * {@code case} and {@code hubs}. Immutable.
 *
 * @param caseId the name under which the message was handed in; absent when it had none
 * @param id the bus's id of the message
 * @param topic of the message
 * @param application that sent it
 * @param agent who did it as the publisher states it: usually a username, sometimes an address or page; absent when nobody is stated
 * @param usernames people it concerns as the publisher states them, sorted; old messages of Copr count groups ({@code @design}) among them
 * @param packages packages it concerns, sorted
 * @param groups groups it concerns, sorted
 * @param objects stable names of what it is about, sorted
 * @param link where to look as the publisher states it; pages show it only when it is a web link
 * @param page where pages lead: the link when it is a web link, else a place we know of; absent when there is nothing to see
 * @param sentence in the third person
 * @param interests keys under which somebody may wait for it, sorted
 * @param hubs feeds it would enter; absent when nobody looked them up
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Reading(
        @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String caseId,

        String id,
        String topic,
        String application,
        @Nullable String agent,
        List<String> usernames,
        List<String> packages,
        List<String> groups,
        List<String> objects,
        @Nullable String link,
        @Nullable String page,
        String sentence,
        List<String> interests,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> hubs) {

    static Reading of(BusMessage message, Findings findings) {
        Activity activity = findings.activity();
        return new Reading(
                null,
                message.busId(),
                message.topic().value(),
                message.application(),
                findings.statedAgent().orElse(null),
                findings.statedUsers(),
                activity.packages(),
                activity.groups(),
                activity.objects(),
                findings.statedLink().orElse(null),
                activity.link(),
                activity.said().plain(),
                activity.interests().stream().map(Interest::key).sorted().toList(),
                null);
    }

    /** The same under the name it was handed in with. */
    public Reading named(@Nullable String name) {
        return new Reading(
                name,
                id,
                topic,
                application,
                agent,
                usernames,
                packages,
                groups,
                objects,
                link,
                page,
                sentence,
                interests,
                hubs);
    }

    /** The same with the feeds it would enter. */
    public Reading in(List<String> feeds) {
        return new Reading(
                caseId,
                id,
                topic,
                application,
                agent,
                usernames,
                packages,
                groups,
                objects,
                link,
                page,
                sentence,
                interests,
                List.copyOf(feeds));
    }

    /** For a terminal: the sentence, then what is known, a line each; no line break at the end. */
    public String forTerminal() {
        StringBuilder out = new StringBuilder(sentence);
        line(out, "topic", topic);
        line(out, "id", id);
        line(out, "agent", agent == null ? "" : agent);
        line(out, "concerns", String.join(", ", usernames));
        line(out, "groups", String.join(", ", groups));
        line(out, "packages", String.join(", ", packages));
        line(out, "objects", String.join(", ", objects));
        line(out, "link", page == null ? "" : page);
        line(out, "interests", String.join(", ", interests));
        line(out, "hubs", hubs == null ? "" : String.join(", ", hubs));
        return out.toString();
    }

    private static void line(StringBuilder out, String label, String value) {
        if (!value.isEmpty()) {
            String clean = org.fedoraproject.hubs.core.text.PlainText.clean(value, 2000);
            out.append(System.lineSeparator())
                    .append("  ")
                    .append(label)
                    .append(" ".repeat(11 - label.length()))
                    .append(clean);
        }
    }
}

package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.json.BoundedJson;
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

    /** Longest reading as JSON; a message that names hundreds has its lists cut. */
    private static final int MAX_BYTES = 4096;

    private static final int LONGEST = 1000;

    static Reading of(BusMessage message, Findings findings) {
        Activity activity = findings.activity();
        Reading whole = new Reading(
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
        return whole.fitting();
    }

    /** Few messages name so many that lists must be cut; then what can be told from other fields is cut first. */
    private Reading fitting() {
        Reading fit = this;
        for (int most = 100; fit.bytes() > MAX_BYTES && most > 0; most /= 2) {
            fit = fit.cut(LONGEST, most);
        }
        for (int most = 100; fit.bytes() > MAX_BYTES && most > 0; most /= 2) {
            fit = fit.cut(most, 0);
        }
        return fit;
    }

    /** At most; every character may take three bytes, and JSON adds its signs. */
    private int bytes() {
        int quick = sentence.length() + id.length() + 2 * topic.length() + 600;
        for (List<String> names : List.of(usernames, packages, groups, objects, interests)) {
            quick += names.stream().mapToInt(name -> name.length() + 3).sum();
        }
        quick += (link == null ? 0 : link.length()) + (page == null ? 0 : page.length());
        return 3 * quick <= MAX_BYTES ? quick : BoundedJson.write(this).getBytes(StandardCharsets.UTF_8).length;
    }

    private Reading cut(int names, int others) {
        return new Reading(
                caseId,
                id,
                topic,
                application,
                agent,
                first(usernames, names),
                first(packages, names),
                first(groups, Math.min(names, Math.max(others, 5))),
                first(objects, others),
                link,
                page,
                sentence,
                first(interests, others),
                hubs);
    }

    private static List<String> first(List<String> names, int most) {
        return names.size() <= most ? names : List.copyOf(names.subList(0, most));
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

package org.fedoraproject.hubs.core.help;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a hand. It goes by itself, or when it is marked as done; one that a message told of stays done when the message comes again.
 *
 * @param key stable name on its hub
 * @param text what is wanted
 * @param skills that help
 * @param by account of who asked; absent when nobody can be named
 * @param until when it goes by itself; absent when never
 * @param link where it was said; empty when it was said on the hub
 * @param where chat room in which it was said; empty when it was said on the hub
 */
public record HelpRequest(
        String key,
        String text,
        List<String> skills,
        @Nullable String by,
        @Nullable Instant until,
        String link,
        String where) {

    /** Kind of the facts that requests are. */
    public static final String KIND = "help";

    private static final String DONE = "done";

    /** Copies the list. */
    public HelpRequest {
        skills = List.copyOf(skills);
    }

    /** The open ones of a hub, those last asked first. */
    public static List<HelpRequest> open(FactStore facts, HubId hub, Instant now, int limit) {
        return facts.list(hub, KIND, now, FactStore.MOST).stream()
                .filter(HelpRequest::isOpen)
                .limit(limit)
                .map(HelpRequest::of)
                .toList();
    }

    /**
     * The open ones of all hubs that lists show, those last asked first; one question.
     *
     * @param limit most that are looked at
     */
    public static List<Asked> everywhere(FactStore facts, Instant now, int limit) {
        return facts.listPublic(KIND, now, limit).stream()
                .filter(HelpRequest::isOpen)
                .map(fact -> new Asked(fact.hub(), of(fact)))
                .toList();
    }

    /**
     * @param hub where it was asked
     * @param request what is wanted
     */
    public record Asked(HubId hub, HelpRequest request) {}

    /** One that is open. */
    public static Optional<HelpRequest> find(FactStore facts, HubId hub, String key, Instant now) {
        return facts.find(hub, KIND, key)
                .filter(fact -> isOpen(fact) && !fact.isOver(now))
                .map(HelpRequest::of);
    }

    private static boolean isOpen(Fact fact) {
        return !fact.content().path(DONE).asBoolean() && !fact.text("text").isEmpty();
    }

    private static HelpRequest of(Fact fact) {
        List<String> skills = new ArrayList<>();
        fact.content().path("skills").forEach(skill -> skills.add(skill.asText()));
        return new HelpRequest(
                fact.key(), fact.text("text"), skills, fact.by(), fact.until(), fact.text("link"), fact.text("where"));
    }

    /** As a hub remembers it. */
    public Fact asked(HubId hub, Instant now) {
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("text", text).put("asked", now.toString());
        skills.forEach(content.withArray("skills")::add);
        return new Fact(hub, KIND, key, now, until, by, content);
    }

    /** That it is done: nothing of what was asked is kept. */
    public Fact done(HubId hub, Instant now) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(DONE, true);
        return new Fact(hub, KIND, key, now, until, null, content);
    }
}

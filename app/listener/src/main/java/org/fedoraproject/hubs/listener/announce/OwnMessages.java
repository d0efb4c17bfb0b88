package org.fedoraproject.hubs.listener.announce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.postgres.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of changes: topics and bodies as the original Hubs had them, each with its schema ({@code hubs.hub.created.v1}). A role that
 * is taken and another that is given in one transaction are one change of role. Immutable.
 */
public final class OwnMessages {

    private static final String ADDED = "user.role.added";

    private static final String REMOVED = "user.role.removed";

    private final Function<String, Topic> topics;

    private final @Nullable String address;

    /**
     * @param topics the whole topic of a tail such as {@code hubs.hub.created}
     * @param address of the portal, for links; absent: there are none
     */
    public OwnMessages(Function<String, Topic> topics, @Nullable String address) {
        this.topics = topics;
        this.address =
                address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }

    /** Messages of changes, in their order. */
    public List<BusMessage> of(List<Announcement> changes) {
        List<BusMessage> out = new ArrayList<>();
        TreeSet<Long> told = new TreeSet<>();
        for (Announcement change : changes) {
            if (!told.add(change.number())) {
                continue;
            }
            Optional<Announcement> instead =
                    change.what().equals(REMOVED) ? replacement(change, changes) : Optional.empty();
            instead.ifPresent(added -> told.add(added.number()));
            if (change.what().equals("hub.created") && change.hub().kind() == HubKind.USER) {
                out.add(userCreated(change));
            }
            out.add(instead.map(added -> roleChanged(change, added))
                    .orElseGet(() -> message(change, change.what(), body(change))));
        }
        return out;
    }

    private static Optional<Announcement> replacement(Announcement removed, List<Announcement> changes) {
        return changes.stream()
                .filter(other -> other.what().equals(ADDED)
                        && other.number() > removed.number()
                        && other.at().equals(removed.at())
                        && other.hub().equals(removed.hub())
                        && text(other, "username").equals(text(removed, "username")))
                .findFirst();
    }

    private BusMessage userCreated(Announcement change) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("username", change.hub().name());
        link(body, change.hub());
        UUID own = UUID.nameUUIDFromBytes((change.token() + "user.created").getBytes(StandardCharsets.UTF_8));
        return message(change, own, "user.created", body);
    }

    private BusMessage roleChanged(Announcement removed, Announcement added) {
        ObjectNode body = body(added);
        body.put("old_role", text(removed, "role"));
        return message(added, "user.role.changed", body);
    }

    private ObjectNode body(Announcement change) {
        ObjectNode body = change.content().deepCopy();
        body.put("hub_name", change.hub().name());
        body.put("hub_type", change.hub().kind() == HubKind.USER ? "user" : "team");
        link(body, change.hub());
        return body;
    }

    private void link(ObjectNode body, HubId hub) {
        if (address != null) {
            body.put("hub_url", address + "/" + hub.path() + "/");
        }
    }

    private BusMessage message(Announcement change, String what, ObjectNode body) {
        return message(change, change.token(), what, body);
    }

    private BusMessage message(Announcement change, UUID id, String what, ObjectNode body) {
        String tail = "hubs." + what;
        boolean person = change.hub().kind() == HubKind.USER;
        TreeSet<String> users = new TreeSet<>();
        if (person) {
            users.add(change.hub().name());
        }
        for (String key : List.of("username", "agent")) {
            if (body.path(key).isTextual()) {
                users.add(body.path(key).textValue());
            }
        }
        return new BusMessage(
                id.toString(),
                topics.apply(tail),
                change.at(),
                Severity.INFO,
                tail + ".v1",
                null,
                List.copyOf(users),
                person ? List.of() : List.of(change.hub().name()),
                List.of(),
                body);
    }

    private static String text(Announcement change, String key) {
        return change.content().path(key).asText();
    }
}

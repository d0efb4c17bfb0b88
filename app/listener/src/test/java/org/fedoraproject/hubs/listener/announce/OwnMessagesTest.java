package org.fedoraproject.hubs.listener.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.postgres.Announcement;
import org.junit.jupiter.api.Test;

class OwnMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final OwnMessages messages =
            new OwnMessages(tail -> new Topic("org.fedoraproject.dev." + tail), "https://hubs.example.org/");

    @Test
    void aPersonsHubIsAPersonAndAHub() throws MalformedJsonException {
        List<BusMessage> own = messages.of(List.of(change(1, "hub.created", HubId.user("ada"), "{}")));

        assertThat(own)
                .extracting(message -> message.topic().value())
                .containsExactly("org.fedoraproject.dev.hubs.user.created", "org.fedoraproject.dev.hubs.hub.created");
        assertThat(own).extracting(BusMessage::busId).doesNotHaveDuplicates();
        assertThat(own).isEqualTo(messages.of(List.of(change(1, "hub.created", HubId.user("ada"), "{}"))));
        assertThat(own.getFirst().body().toString())
                .isEqualTo("{\"username\":\"ada\",\"hub_url\":\"https://hubs.example.org/u/ada/\"}");
        assertThat(own.getFirst().schema()).isEqualTo("hubs.user.created.v1");
        assertThat(own.getFirst().users()).containsExactly("ada");
    }

    @Test
    void aRoleTakenAndAnotherGivenAtOnceIsAChange() throws MalformedJsonException {
        HubId tea = HubId.team("tea");
        List<BusMessage> own = messages.of(List.of(
                change(1, "user.role.removed", tea, "{\"username\":\"ada\",\"role\":\"member\"}"),
                change(2, "user.role.removed", tea, "{\"username\":\"ralph\",\"role\":\"owner\"}"),
                change(3, "user.role.added", tea, "{\"username\":\"ada\",\"role\":\"owner\",\"agent\":\"lin\"}")));

        assertThat(own)
                .extracting(message -> message.topic().action())
                .containsExactly("user.role.changed", "user.role.removed");
        assertThat(own.getFirst().body().path("old_role").asText()).isEqualTo("member");
        assertThat(own.getFirst().body().path("role").asText()).isEqualTo("owner");
        assertThat(own.getFirst().users()).containsExactly("ada", "lin");
        assertThat(own.getFirst().groups()).containsExactly("tea");
    }

    @Test
    void withoutAnAddressThereAreNoLinks() throws MalformedJsonException {
        assertThat(new OwnMessages(Topic::new, null)
                        .of(List.of(change(1, "hub.updated", HubId.team("tea"), "{\"changed_keys\":[\"title\"]}")))
                        .getFirst()
                        .body()
                        .toString())
                .isEqualTo("{\"changed_keys\":[\"title\"],\"hub_name\":\"tea\",\"hub_type\":\"team\"}");
    }

    private static Announcement change(long number, String what, HubId hub, String content)
            throws MalformedJsonException {
        return new Announcement(number, new UUID(0, number), NOW, what, hub, BoundedJson.parse(content, 10_000));
    }
}

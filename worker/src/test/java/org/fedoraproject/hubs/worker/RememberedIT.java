package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What messages state goes from the bus through triage and worker into the data of the widgets that show it. */
final class RememberedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static RunningPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new RunningPortal();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void publish(String topic, String schema, ObjectNode body, String... users)
            throws InterruptedException {
        portal.put(List.of(new BusMessage(
                UUID.randomUUID().toString(),
                new Topic("org.fedoraproject.prod." + topic),
                Instant.now(),
                Severity.INFO,
                schema,
                null,
                List.of(users),
                List.of(),
                List.of(),
                body)));
    }

    private static CacheKey settle(HubId id, String widget, String function, Interest interest) {
        portal.hubs()
                .createMissing(List.of(new NewHub(
                        Hub.named(id, "test", Instant.now()),
                        Set.of(interest),
                        List.of(new NewHub.NewPlacement(
                                widget,
                                Column.SIDE,
                                0,
                                JsonNodeFactory.instance.objectNode(),
                                false,
                                Set.of(interest))),
                        List.of())));
        return new CacheKey(portal.hubs().placements(id).getFirst().id(), function, "0");
    }

    private static String shown(CacheKey key) {
        var value = portal.cache().getAll(List.of(key)).get(key);
        return value == null ? "" : value.data();
    }

    @Test
    void aMeetingInACalendarStandsOnTheCardOfTheTeamThatFollowsIt() {
        HubId garden = HubId.team("garden-meetings");
        CacheKey key = settle(garden, "meetings", "meetings", Interest.calendar("garden"));
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("agent", "ada");
        body.putObject("calendar").put("calendar_name", "garden");
        body.putObject("meeting")
                .put("meeting_id", 42)
                .put("meeting_name", "Garden weekly")
                .put("meeting_date", day)
                .put("meeting_date_end", day)
                .put("meeting_time_start", "17:00:00")
                .put("meeting_time_stop", "18:00:00")
                .put("meeting_timezone", "UTC");

        // The index that triage asks may be a second old: the message is told again, which changes nothing.
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            publish("fedocal.meeting.new", "fedocal.meeting.new.v1", body);
            assertThat(shown(key)).contains("Garden weekly", day + "T17:00:00Z");
        });
        assertThat(portal.facts().list(garden, "meeting", Instant.now(), 10))
                .singleElement()
                .extracting(Fact::key)
                .isEqualTo("fedocal/42");

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            publish("fedocal.meeting.delete", "fedocal.meeting.delete.v1", body);
            assertThat(shown(key)).doesNotContain("Garden weekly");
        });
    }

    @Test
    void aBadgeStandsOnTheCardOfWhoeverEarnedIt() {
        CacheKey key = settle(HubId.user("grace"), "badges", "badges", Interest.user("grace"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("badge")
                .put("badge_id", "white-hat")
                .put("name", "White Hat")
                .put("description", "You fixed a hole");
        body.putObject("user").put("username", "grace").put("badges_user_id", 7);

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            publish("badges.badge.award", "badges.badge.award.v1", body, "grace");
            assertThat(shown(key)).contains("White Hat", "\"earned\":1");
        });
    }

    @Test
    void aRequestForHelpInAMeetingStandsOnTheCardOfTheTeamInTheRoom() {
        CacheKey key = settle(HubId.team("garden-help"), "help", "requests", Interest.channel("#garden"));
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("channel", "#garden")
                .put("meeting_topic", "Garden weekly")
                .put("url", "https://m.example.org/garden");
        body.putObject("details")
                .put("line", "We need somebody who reads French")
                .put("linenum", 4)
                .put("nick", "ada");

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            publish("meetbot.meeting.item.help", "base.message", body);
            assertThat(shown(key)).contains("We need somebody who reads French");
        });
    }
}

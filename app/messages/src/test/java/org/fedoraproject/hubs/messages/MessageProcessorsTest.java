package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.junit.jupiter.api.Test;

final class MessageProcessorsTest {

    private static final JsonNode AGENT =
            JsonNodeFactory.instance.objectNode().put("agent", "ada").put("name", "thing");

    @Test
    void refusesTwoProcessorsOfOneApplication() {
        assertThatThrownBy(() -> new MessageProcessors(List.of(new Echo(), new Echo())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("echo");
    }

    @Test
    void stripsTheVersionOfATopic() {
        Activity activity = new MessageProcessors(List.of(new Echo()))
                .process(SampleMessages.of("org.fedoraproject.prod.echo.said.v7", AGENT));
        assertThat(activity.said().plain()).isEqualTo("ada said");
        assertThat(activity.saidToYou().plain()).isEqualTo("You said");
    }

    @Test
    void fallsBackAndCountsWhenAProcessorFails() {
        MessageProcessors processors = new MessageProcessors(List.of(new Echo()));
        Activity activity = processors.process(SampleMessages.of("org.fedoraproject.prod.echo.broken", AGENT));
        assertThat(activity.agent()).isEqualTo("ada");
        assertThat(activity.said().plain()).doesNotContain("org.fedoraproject");
        assertThat(processors.failures()).isEqualTo(1);
    }

    @Test
    void readsUnknownApplicationsByTheirUsualFields() {
        Activity activity = new MessageProcessors(List.of())
                .process(SampleMessages.of("org.fedoraproject.prod.fedocal.meeting.new", AGENT));
        assertThat(activity.said().plain()).isEqualTo("ada created a meeting thing in the calendar");
        assertThat(activity.usernames()).containsExactly("ada");
    }

    /** Repeats the action, or fails. */
    private static final class Echo implements MessageProcessor {

        @Override
        public Set<String> applications() {
            return Set.of("echo");
        }

        @Override
        public Optional<Findings> process(BusMessage message, String action) {
            if (action.equals("broken")) {
                throw new IllegalStateException("broken on purpose");
            }
            Findings findings =
                    Findings.of(message).actor(Fields.of(message.body()).text("agent"));
            return Optional.of(findings.says(findings.byAgent().text(" " + action)));
        }
    }
}

package org.fedoraproject.hubs.messages.fedocal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Keepsake;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands the calendar. */
@Singleton
final class FedocalProcessor implements MessageProcessor {

    private static final String SITE = "https://calendar.fedoraproject.org/";

    @Override
    public Set<String> applications() {
        return Set.of("fedocal");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Meeting meeting = Meeting.of(body);
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .object(meeting.id().isEmpty() ? "calendars/" + meeting.calendar() : "meetings/" + meeting.id())
                .icon("calendar")
                .kind(meeting.id().isEmpty() ? "calendar" : "meeting");
        if (!meeting.calendar().isEmpty()) {
            findings.place(Interest.calendar(meeting.calendar()));
        }
        String path = meeting.id().isEmpty() ? meeting.calendar() + "/" : "meeting/" + meeting.id() + "/";
        if (message.schema() == null) {
            findings.link("https://apps.fedoraproject.org/calendar/" + path);
        } else {
            // The publisher's schema names no agent, only the body does.
            findings.statedAgent(null).page(SITE + path);
        }
        remember(findings, meeting, action, message);
        Phrase phrase = sentence(findings, meeting, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static void remember(Findings findings, Meeting meeting, String action, BusMessage message) {
        switch (action) {
            case "meeting.new", "meeting.update", "meeting.reminder" ->
                findings.remember(meeting.keepsake(SITE, false));
            case "meeting.delete" -> findings.remember(meeting.keepsake(SITE, true));
            // What the calendar held until now is gone; what is written into it later is not.
            case "calendar.clear", "calendar.delete" ->
                findings.remember(Keepsake.of("calendar", meeting.calendar()).time("cleared", message.sentAt()));
            default -> {}
        }
    }

    private static @Nullable Phrase sentence(Findings findings, Meeting meeting, String action) {
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "meeting.new" ->
                inCalendar(
                        phrase.text(" scheduled the meeting ")
                                .object(meeting.name())
                                .maybe(" for ", Mark.TEXT, meeting.when()),
                        meeting);
            case "meeting.update" ->
                inCalendar(
                        phrase.text(" changed the meeting ")
                                .object(meeting.name())
                                .maybe(", now ", Mark.TEXT, meeting.when()),
                        meeting);
            case "meeting.delete" ->
                inCalendar(phrase.text(" called off the meeting ").object(meeting.name()), meeting);
            case "meeting.reminder" -> reminder(findings, meeting);
            case "calendar.new" -> phrase.text(" created the calendar ").object(meeting.calendar());
            case "calendar.update" -> phrase.text(" changed the calendar ").object(meeting.calendar());
            case "calendar.delete" -> phrase.text(" deleted the calendar ").object(meeting.calendar());
            case "calendar.clear" ->
                phrase.text(" removed all meetings from the calendar ").object(meeting.calendar());
            case "calendar.upload" ->
                phrase.text(" uploaded meetings to the calendar ").object(meeting.calendar());
            default -> null;
        };
    }

    private static Phrase inCalendar(Phrase phrase, Meeting meeting) {
        return phrase.maybe(" in the calendar ", Mark.TEXT, meeting.calendar());
    }

    private static Phrase reminder(Findings findings, Meeting meeting) {
        findings.icon("bell").kind("reminder");
        Phrase phrase = Phrase.about(findings.agent()).text("The meeting ").object(meeting.name());
        return inCalendar(phrase, meeting)
                .text(meeting.when().isEmpty() ? " begins soon" : " begins on " + meeting.when());
    }
}

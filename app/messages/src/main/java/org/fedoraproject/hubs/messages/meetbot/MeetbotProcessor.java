package org.fedoraproject.hubs.messages.meetbot;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands meetings in chat, on IRC as they were and on Matrix as they are. */
@Singleton
final class MeetbotProcessor implements MessageProcessor {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Override
    public Set<String> applications() {
        return Set.of("meetbot");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String channel = body.text("channel", "location");
        Findings findings = Findings.of(message).icon("chat").kind("meeting");
        if (!channel.isEmpty()) {
            findings.place(Interest.channel(channel)).object("channels/" + channel);
        }
        if (message.schema() == null) {
            legacyFacts(findings, body, action);
        } else {
            modernFacts(findings, body);
        }
        MeetingFacts.of(body, action, message.sentAt(), findings.agent()).ifPresent(findings::remember);
        if (action.equals("meeting.complete")) {
            findings.remember(MeetingFacts.minutes(body, message.sentAt()));
        }
        Phrase phrase = sentence(findings, body, action, channel);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static void legacyFacts(Findings findings, Fields body, String action) {
        findings.users(body.at("attendees").keys()).person(body.text("details.nick", "owner"));
        String url = body.text("url");
        if (action.equals("meeting.complete") && url.startsWith("http")) {
            findings.link(url.replaceFirst("^http:", "https:") + ".html");
        }
        Matcher matcher = LINK.matcher(body.text("details.line"));
        if (action.equals("meeting.item.link") && matcher.find()) {
            findings.link(matcher.group());
        }
    }

    private static void modernFacts(Findings findings, Fields body) {
        findings.actor(body.text("end_user", "start_user"))
                .users(body.texts("chairs"))
                .link(body.text("url"));
        body.each("attendees").forEach(attendee -> findings.users(attendee.text("name")));
    }

    private static @Nullable Phrase sentence(Findings findings, Fields body, String action, String channel) {
        return switch (action) {
            case "meeting.start" -> meeting(findings.byAgent().text(" started "), body, channel);
            case "meeting.complete" -> ended(findings, body, channel);
            case "meeting.topic.update" ->
                meeting(Phrase.about(findings.agent()).text("The topic of "), body, channel)
                        .text(" is now ")
                        .quoteOnly(body.text("topic"));
            case "meeting.item.info" -> noted(findings, " noted in ", body, channel);
            case "meeting.item.help" -> noted(findings, " asked for help in ", body, channel);
            case "meeting.item.link" -> noted(findings, " shared a link in ", body, channel);
            default -> null;
        };
    }

    private static Phrase ended(Findings findings, Fields body, String channel) {
        int people =
                Math.max(body.size("attendees"), body.at("attendees").keys().size());
        return meeting(findings.byAgent().text(" ended "), body, channel)
                .text(people < 2 ? "" : " with " + people + " people");
    }

    private static Phrase noted(Findings findings, String verb, Fields body, String channel) {
        findings.icon("comment").kind("note");
        return meeting(findings.byAgent().text(verb), body, channel).quote(body.text("details.line"));
    }

    private static Phrase meeting(Phrase phrase, Fields body, String channel) {
        String name = body.text("meeting_topic", "meeting_name");
        phrase.text(name.isEmpty() ? "a meeting" : "the meeting ").object(name);
        return phrase.maybe(" in ", Mark.TEXT, channel.replaceFirst("^([#!][^:]+):.*$", "$1"));
    }
}

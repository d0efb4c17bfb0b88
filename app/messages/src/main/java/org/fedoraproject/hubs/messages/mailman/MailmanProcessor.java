package org.fedoraproject.hubs.messages.mailman;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the mailing lists. */
@Singleton
final class MailmanProcessor implements MessageProcessor {

    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]+)>");

    @Override
    public Set<String> applications() {
        return Set.of("mailman");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("receive")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String list = body.text("mlist.list_name");
        String address = body.text("mlist.fqdn_listname");
        Findings findings =
                Findings.of(message).icon("mail").kind("mail").object(list.isEmpty() ? "" : "lists/" + list);
        if (!address.isEmpty()) {
            findings.place(Interest.list(address));
        }
        if (message.schema() == null) {
            findings.actor(sender(body.text("msg.from"))).link(archive(body.text("msg.archived-at")));
        } else {
            // The publisher's schema names no agent, only the body does.
            findings.person(body.text("sender_username"))
                    .statedAgent(null)
                    .users(body.texts("usernames"))
                    .link(body.text("url"));
        }
        String subject = body.text("msg.subject").replaceFirst("^(?i:re|aw|fwd?): *", "");
        return Optional.of(findings.says(findings.byAgent()
                .text(" wrote to the list ")
                .object(list.isEmpty() ? "of a team" : list)
                .quote(subject)));
    }

    private static String sender(String from) {
        Matcher matcher = IN_BRACKETS.matcher(from);
        return matcher.find() ? matcher.group(1) : from;
    }

    private static String archive(String written) {
        String address = written.replaceAll("[<>]", "");
        return address.isEmpty() || address.contains("://")
                ? address
                : "https://lists.fedoraproject.org/archives" + (address.startsWith("/") ? "" : "/") + address;
    }
}

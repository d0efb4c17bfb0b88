package org.fedoraproject.hubs.messages.pretix;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the ticket shop. The agent stands beside the webhook; attendees' real names are nobody's business. */
@Singleton
final class PretixProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("pretix");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields outer = Fields.of(message.body());
        Fields inner = outer.firstObject("body");
        Fields body = inner.isPresent() ? inner : outer;
        String event = body.text("event");
        Findings findings = Findings.of(message)
                .actor(outer.text("agent"))
                .object("events/" + event)
                .icon("calendar")
                .kind("ticket");
        String did = did(action, body.text("type"));
        if (did.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                findings.says(findings.byAgent().text(" " + did + " ").object(event.isEmpty() ? "an event" : event)));
    }

    /** What somebody did, up to the event's name; attendees' real names are never told. */
    private static String did(String action, String type) {
        return switch (action) {
            case "event.checkin" -> type.equals("exit") ? "left" : "arrived at";
            case "event.checkin.reverted" -> "did not arrive after all at";
            case "event.order.placed" -> "ordered a ticket for";
            case "event.order.paid" -> "paid for a ticket for";
            case "event.order.canceled" -> "cancelled a ticket for";
            case "event.order.expired" -> "let an order expire for";
            case "event.order.approved" -> "got an order approved for";
            case "event.order.denied" -> "got an order declined for";
            case "event.order.changed", "event.order.modified" -> "changed an order for";
            case "event.added" -> "opened the ticket shop for";
            case "event.changed" -> "changed the ticket shop for";
            case "event.deleted" -> "closed the ticket shop for";
            case "event.dummy" -> "tried the ticket shop for";
            default -> "";
        };
    }
}

package org.fedoraproject.hubs.messages.nagios;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the monitoring of hosts and services. */
@Singleton
final class NagiosProcessor implements MessageProcessor {

    private static final String SITE = "https://admin.fedoraproject.org/nagios/cgi-bin/status.cgi?navbarsearch=1&host=";

    @Override
    public Set<String> applications() {
        return Set.of("nagios");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("host.state.change") && !action.equals("service.state.change")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String host = body.text("host");
        Findings findings = Findings.of(message)
                .actor(body.text("service_ack_author", "host_ack_author"))
                .object("hosts/" + host)
                .icon("alert")
                .kind("host");
        if (!host.isEmpty()) {
            findings.link(SITE + host);
        }
        boolean service = action.startsWith("service");
        String what = service ? (body.text("service").isEmpty() ? "a service" : body.text("service")) : "";
        return Optional.of(findings.says(sentence(findings, body, what, host.isEmpty() ? "a host" : host)));
    }

    private static Phrase sentence(Findings findings, Fields body, String service, String host) {
        String type = body.text("type");
        if (type.equals("ACKNOWLEDGEMENT")) {
            return named(findings.byAgent().text(" looks after ", " look after "), service, host)
                    .text(", which has problems");
        }
        Phrase phrase = named(Phrase.about(findings.agent()), service, host);
        Phrase state = switch (type.equals("RECOVERY") ? "OK" : body.text("state")) {
            case "OK", "UP" -> phrase.text(" is ").outcome("back up");
            case "WARNING" -> phrase.text(" has ").outcome("problems");
            case "UNKNOWN" -> phrase.text(" is in an ").outcome("unknown state");
            default -> phrase.text(" is ").outcome("down");
        };
        return state.quote(body.text("output"));
    }

    private static Phrase named(Phrase phrase, String service, String host) {
        return service.isEmpty()
                ? phrase.object(host)
                : phrase.object(
                                service.equals("a service")
                                                && phrase.said().plain().isEmpty()
                                        ? "A service"
                                        : service)
                        .text(" on ")
                        .object(host);
    }
}

package org.fedoraproject.hubs.listener;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What the listener reads of the whole portal's settings.
 *
 * @param environment {@code production} (default), {@code staging} or {@code development}; messages of the others are dropped
 * @param contact who runs the portal: {@code mail} and {@code bugs} are told to brokers
 * @param address where people reach the portal, such as {@code https://hubs.example.org}, for links in messages; absent: no links
 * @param management {@code bind}: address of the management port (default the loopback one)
 */
@ConfigurationProperties("hubs")
public record PortalConfiguration(
        @Bindable(defaultValue = "PRODUCTION") Environment environment,
        @Bindable(defaultValue = "") Map<String, String> contact,
        @Nullable String address,
        @Bindable(defaultValue = "") Map<String, String> management) {

    /** Who runs the portal. */
    public Contact person() {
        return new Contact(contact.get("mail"), contact.get("bugs"));
    }

    InetAddress bind() throws UnknownHostException {
        return InetAddress.getByName(management.getOrDefault("bind", "127.0.0.1"));
    }
}

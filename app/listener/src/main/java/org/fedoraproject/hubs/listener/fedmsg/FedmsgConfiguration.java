package org.fedoraproject.hubs.listener.fedmsg;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source of legacy messages, {@code hubs.bus.<name>.*} with an address that begins with {@code tcp://}.
 *
 * @param name the name in the keys
 * @param url addresses to subscribe to, comma-separated: {@code tcp://hub.example.org:9940}
 * @param endpoints more of them, or all, as a list
 * @param ca PEM file with the authorities that sign publishers' certificates; needed unless signatures are ignored
 * @param crl PEM file with their revocation lists; without it nothing counts as revoked
 * @param policy JSON file that says which certificate may publish which topics; without it every certificate may publish everything
 * @param signatures {@code required} (default): what is not signed, or not well, is refused; {@code ignored}: everything is taken
 * @param tolerance how far a signed message's time may be from now (default 1h), so that an old one cannot be played back
 * @param bindings topics to subscribe to, such as {@code org.fedoraproject.prod.#}; empty: everything of {@code hubs.environment}
 * @param buffer most messages in hand and not yet stored (default 10000); together at most 64 MB
 */
@EachProperty("hubs.bus")
public record FedmsgConfiguration(
        @Parameter String name,
        @Nullable String url,
        @Nullable List<String> endpoints,
        @Nullable Path ca,
        @Nullable Path crl,
        @Nullable Path policy,
        @Bindable(defaultValue = "REQUIRED") Signatures signatures,
        @Bindable(defaultValue = "1h") java.time.Duration tolerance,
        @Nullable List<String> bindings,
        @Bindable(defaultValue = "10000") int buffer) {

    /** What becomes of messages that are not signed. */
    public enum Signatures {
        /** They are refused. */
        REQUIRED,
        /** They are taken, as are those with a wrong signature: for development. */
        IGNORED
    }

    private static final String TCP = "tcp://";

    private static final Pattern ADDRESS = Pattern.compile("tcp://(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):\\d{1,5}");

    /** A source with the defaults. */
    public static FedmsgConfiguration of(String name, String url, Path ca) {
        return new FedmsgConfiguration(
                name,
                url,
                null,
                ca,
                null,
                null,
                Signatures.REQUIRED,
                java.time.Duration.ofHours(1),
                List.of("#"),
                10_000);
    }

    /** Whether this source speaks ZeroMQ rather than AMQP. */
    public boolean isZeroMq() {
        if (url != null && !url.isBlank()) {
            return url.strip().startsWith(TCP);
        }
        return endpoints != null && !endpoints.isEmpty();
    }

    /** Addresses, each once, in order. */
    List<String> addresses() {
        List<String> out = new ArrayList<>();
        if (url != null) {
            out.addAll(List.of(url.split(",")));
        }
        if (endpoints != null) {
            out.addAll(endpoints);
        }
        return out.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What the topics wanted begin with; ZeroMQ knows no other choice.
     *
     * @param usual patterns where the settings name none
     */
    List<String> prefixes(List<String> usual) {
        List<String> wanted = bindings == null || bindings.isEmpty() ? usual : bindings;
        return wanted.stream()
                .map(pattern -> pattern.endsWith("#") ? pattern.substring(0, pattern.length() - 1) : pattern)
                .distinct()
                .toList();
    }

    /**
     * Looks for settings that cannot work together.
     *
     * @throws TrustException naming the key and what it may be
     */
    void check() throws TrustException {
        for (String address : addresses()) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new TrustException(
                        prefix() + ".url holds '" + address + "', which is no address; it looks like tcp://host:port");
            }
        }
        if (signatures == Signatures.REQUIRED && ca == null) {
            throw new TrustException(
                    prefix() + ".ca is missing, without which no signature can be checked; name the"
                            + " authority's PEM file, or set .signatures to ignored on a machine where anybody may say anything");
        }
        if (buffer < 1 || buffer > 1_000_000) {
            throw new TrustException(prefix() + ".buffer is " + buffer + "; it may be 1 to 1000000");
        }
        for (String wanted : prefixes(List.of())) {
            if (wanted.indexOf('*') >= 0 || wanted.indexOf('#') >= 0) {
                throw new TrustException(prefix() + ".bindings holds '" + wanted
                        + "'; over ZeroMQ a topic is chosen by its beginning alone, with one # at the end");
            }
        }
    }

    /** What the settings' keys begin with. */
    public String prefix() {
        return "hubs.bus." + name;
    }
}

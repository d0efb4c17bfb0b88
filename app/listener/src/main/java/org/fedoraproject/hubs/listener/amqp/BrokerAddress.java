package org.fedoraproject.hubs.listener.amqp;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An {@code amqp://} or {@code amqps://} address, read as the bus's own client reads it: without a path, or with {@code /} alone, the
 * virtual host is {@code /}; a virtual host that begins with a slash is written {@code %2F}. The query is ignored.
 *
 * @param tls whether the connection is encrypted
 * @param host name or address of the broker
 * @param port 5672, or 5671 with TLS, where none is given
 * @param virtualHost as the broker knows it
 * @param user absent where none is given; then "guest", or the certificate's name
 * @param password absent where none is given
 */
record BrokerAddress(
        boolean tls,
        String host,
        int port,
        String virtualHost,
        @Nullable String user,
        @Nullable String password) {

    /**
     * Reads an address.
     *
     * @param key the setting's name, for the message
     * @throws BrokerException when it is none, saying how it should look, without quoting user or password
     */
    static BrokerAddress of(String key, String url) throws BrokerException {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new BrokerException(key + " is no address (" + e.getReason() + " at position " + e.getIndex() + ")");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("amqps");
        if (!tls && !scheme.equals("amqp")) {
            throw new BrokerException(key + " must begin with amqp://, amqps:// or file:///");
        }
        if (uri.getHost() == null) {
            throw new BrokerException(key + " names no host");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new BrokerAddress(
                tls,
                uri.getHost().replaceAll("^\\[|\\]$", ""),
                uri.getPort() > 0 ? uri.getPort() : tls ? 5671 : 5672,
                virtualHost(key, uri.getRawPath()),
                login.length > 0 ? decoded(login[0]) : null,
                login.length > 1 ? decoded(login[1]) : null);
    }

    private static String virtualHost(String key, @Nullable String path) throws BrokerException {
        if (path == null || path.length() <= 1) {
            return "/";
        }
        if (path.indexOf('/', 1) >= 0) {
            throw new BrokerException(key + " has a path with several slashes; write the virtual host with %2F for"
                    + " every slash of its name, such as …/%2Fpublic_pubsub");
        }
        return decoded(path.substring(1));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Host, port and virtual host; fit for logs. */
    @Override
    public String toString() {
        return (tls ? "amqps://" : "amqp://") + host + ":" + port + " virtual host " + virtualHost;
    }
}

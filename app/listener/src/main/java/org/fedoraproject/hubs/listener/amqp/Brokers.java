package org.fedoraproject.hubs.listener.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections. The client's own recovery is off: it would bind a server-named queue of the past, and acknowledge what a later
 * connection got; sources make everything anew instead. Stateless.
 */
final class Brokers {

    private static final int TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_S = 30;

    private Brokers() {}

    /**
     * Where to connect and as whom.
     *
     * @param key what the settings' names begin with, for messages
     * @param url of the broker
     * @param ca authorities, or null for the platform's
     * @param certificate the client's, or null
     * @param privateKey its key, or null when it is in the same file
     */
    record Login(
            String key,
            String url,
            @Nullable Path ca,
            @Nullable Path certificate,
            @Nullable Path privateKey) {}

    /**
     * A connection and what it was made with.
     *
     * @param connection open
     * @param address where to
     * @param credentials for the end dates; absent without TLS
     */
    record Opened(
            Connection connection,
            BrokerAddress address,
            @Nullable Credentials credentials) {}

    /**
     * Connects.
     *
     * @param purpose shown by the broker beside the connection
     * @param executor runs the client's callbacks
     * @throws BrokerException when that fails, with the reason and the next step
     */
    static Opened open(Login login, Contact contact, String purpose, ExecutorService executor) throws BrokerException {
        BrokerAddress address = BrokerAddress.of(login.key() + ".url", login.url());
        @Nullable Credentials credentials = credentials(login, address);
        ConnectionFactory factory = factory(address, contact);
        factory.setSharedExecutor(executor);
        try {
            secure(factory, address, credentials);
            return new Opened(factory.newConnection(purpose), address, credentials);
        } catch (IOException | TimeoutException | GeneralSecurityException e) {
            throw new BrokerException(login.key() + ": " + explain(e, address), e);
        }
    }

    private static @Nullable Credentials credentials(Login login, BrokerAddress address) throws BrokerException {
        if (address.tls()) {
            return Credentials.read(login.ca(), login.certificate(), login.privateKey());
        }
        if (login.certificate() != null) {
            throw new BrokerException(login.key() + " has a client certificate, but its url is not amqps://");
        }
        return null;
    }

    private static ConnectionFactory factory(BrokerAddress address, Contact contact) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address.host());
        factory.setPort(address.port());
        factory.setVirtualHost(address.virtualHost());
        if (address.user() != null) {
            factory.setUsername(address.user());
        }
        if (address.password() != null) {
            factory.setPassword(address.password());
        }
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MS);
        factory.setHandshakeTimeout(TIMEOUT_MS);
        factory.setChannelRpcTimeout(TIMEOUT_MS);
        factory.setShutdownTimeout(TIMEOUT_MS);
        factory.setRequestedHeartbeat(HEARTBEAT_S);
        factory.setMaxInboundMessageBodySize(Integer.MAX_VALUE); // a refusal would close the connection, for ever
        factory.setThreadFactory(Thread.ofPlatform()
                .daemon()
                .name("bus-" + address.host() + "-", 0)
                .factory());
        Map<String, Object> properties = new HashMap<>(factory.getClientProperties());
        properties.putAll(contact.properties());
        factory.setClientProperties(properties);
        return factory;
    }

    private static void secure(ConnectionFactory factory, BrokerAddress address, @Nullable Credentials credentials)
            throws GeneralSecurityException {
        if (credentials == null) {
            return;
        }
        SSLContext context = credentials.context();
        factory.useSslProtocol(context);
        factory.enableHostnameVerification();
        if (!credentials.chain().isEmpty() && address.user() == null) {
            factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
        }
    }

    /** What an operator should know about a failure. */
    static String explain(Throwable e, BrokerAddress address) {
        return switch (e) {
            case AuthenticationFailureException refused ->
                "the broker does not accept this user or certificate" + (address.tls() ? "" : " without TLS");
            case PossibleAuthenticationFailureException possible ->
                "the broker closed the connection during login; it may not accept this user or certificate";
            case java.net.UnknownHostException unknown -> "there is no host " + address.host();
            case java.net.ConnectException refused ->
                "nothing accepts connections at " + address.host() + ":" + address.port();
            case javax.net.ssl.SSLException tls ->
                "TLS with " + address + " failed: " + tls.getMessage()
                        + "; check .ca, and that this is the broker's TLS port";
            case TimeoutException timeout -> address + " does not answer";
            default -> fromBroker(e, address);
        };
    }

    private static String fromBroker(Throwable e, BrokerAddress address) {
        String said = words(e);
        if (e instanceof java.net.SocketException && address.tls()) {
            return address + ": " + said + " during the TLS handshake; the broker may want a client certificate that it"
                    + " trusts: set .certificate and .key";
        }
        boolean virtualHost = said.startsWith("530 ") || said.contains("vhost") || said.contains("virtual host");
        return address + ": " + said
                + (virtualHost
                        ? "; if the virtual host's name begins with a slash, write it as …/%2Fpublic_pubsub"
                        : "");
    }

    /** The broker's own words, reply code first, where it said any; else what the client says. */
    static String words(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            Object reason = at instanceof ShutdownSignalException signal ? signal.getReason() : null;
            if (reason instanceof AMQP.Connection.Close close) {
                return close.getReplyCode() + " " + close.getReplyText();
            }
            if (reason instanceof AMQP.Channel.Close close) {
                return close.getReplyCode() + " " + close.getReplyText();
            }
        }
        Throwable inner = e.getCause() == null ? e : e.getCause();
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }
}

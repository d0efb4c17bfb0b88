package org.fedoraproject.hubs.fasjson;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account system, {@code hubs.fas.*}.
 *
 * @param url FASJSON's address, such as {@code https://fasjson.fedoraproject.org}; absent: nobody is asked
 * @param principal who asks, such as {@code HTTP/hubs.example.org@EXAMPLE.ORG}; absent: the keytab's or the ticket cache's own
 * @param keytab file with the principal's keys; absent: none
 * @param ccache file with tickets that something else keeps fresh; absent: none. Without keytab and cache no ticket is shown at all
 * @param pageSize members a page (default 200)
 * @param connect for a connection (default 3s)
 * @param timeout for a whole answer (default 10s)
 * @param attempts before it is given up (default 4)
 */
@ConfigurationProperties("hubs.fas")
public record FasConfiguration(
        @Nullable String url,
        @Nullable String principal,
        @Nullable Path keytab,
        @Nullable Path ccache,
        @Bindable(defaultValue = "200") int pageSize,
        @Bindable(defaultValue = "3s") Duration connect,
        @Bindable(defaultValue = "10s") Duration timeout,
        @Bindable(defaultValue = "4") int attempts) {

    private static final Pattern VERSIONED = Pattern.compile(".*/v\\d+");

    private static final int LARGEST_PAGE = 1000;

    /** @throws IllegalArgumentException when a number makes no sense; the message names the key */
    public FasConfiguration {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("hubs.fas.page-size must be 1 to " + LARGEST_PAGE + ", not " + pageSize);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("hubs.fas.attempts must be 1 or more, not " + attempts);
        }
    }

    /** An account system with the defaults and no ticket. */
    public static FasConfiguration of(String url) {
        return new FasConfiguration(url, null, null, null, 200, Duration.ofSeconds(3), Duration.ofSeconds(10), 4);
    }

    /** Whether somebody is to be asked. */
    public boolean isOn() {
        return url != null && !url.isBlank();
    }

    /** Whether a ticket is shown. */
    public boolean usesKerberos() {
        return keytab != null || ccache != null;
    }

    /**
     * The address below which everything is, ending in a slash.
     *
     * @throws IllegalArgumentException when it is none, or a ticket would travel over an open line; the message names the key
     */
    URI base() {
        String text = String.valueOf(url).strip().replaceAll("/+$", "");
        URI address;
        try {
            address = URI.create((VERSIONED.matcher(text).matches() ? text : text + "/v1") + "/");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong("is no address"), e);
        }
        boolean http = "http".equals(address.getScheme());
        if ((!http && !"https".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(wrong("is no address"));
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(wrong("must be a bare address"));
        }
        if (http && usesKerberos() && !isLoopback(address.getHost())) {
            throw new IllegalArgumentException(wrong("must begin with https:// where a ticket is shown"));
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String wrong(String what) {
        return "hubs.fas.url " + what + "; it looks like https://fasjson.example.org";
    }
}

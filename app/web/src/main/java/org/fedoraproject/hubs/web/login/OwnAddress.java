package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.web.site.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Our address as the identity provider knows it: the {@link PublicAddress}. On this machine whatever name the browser used counts, because a
 * cookie of {@code 127.0.0.1} is none of {@code localhost}. Immutable and thread-safe.
 */
@Singleton
final class OwnAddress {

    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    private final @Nullable String address;

    OwnAddress(PublicAddress configured) {
        address = configured.configured().orElse(null);
    }

    /**
     * Where the provider sends browsers back to.
     *
     * @throws LoginException when nobody said, and the browser's word is not to be taken
     */
    URI redirect(HttpRequest<?> request) throws LoginException {
        String host = request.getHeaders().get("Host", String.class).orElse("");
        if (LOOPBACK.matcher(host).matches() && (address == null || isLoopback(address))) {
            return URI.create("http://" + host + "/login/callback");
        }
        if (address == null) {
            throw new LoginException(
                    LoginException.Kind.PROVIDER_AWAY, "hubs.address is not set, so nobody can be sent back here");
        }
        return URI.create(address + "/login/callback");
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("http://")
                && LOOPBACK.matcher(address.substring("http://".length())).matches();
    }
}

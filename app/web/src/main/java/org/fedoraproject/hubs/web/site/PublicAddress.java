package org.fedoraproject.hubs.web.site;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the portal, for links that leave it: {@code hubs.address}, else what the browser used, which it alone gets back.
 * Immutable and thread-safe.
 */
@Singleton
public final class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-fA-F:.]{2,45}])(?::\\d{1,5})?");

    private final @Nullable String address;

    PublicAddress(@Property(name = "hubs.address") @Nullable String address) {
        this.address = address == null || address.isBlank() ? null : address.replaceAll("/+$", "");
    }

    /** The address, without a slash at its end. */
    public String of(HttpRequest<?> request) {
        if (address != null) {
            return address;
        }
        String host = request.getHeaders().get("Host", String.class).orElse("");
        return "http://" + (HOST.matcher(host).matches() ? host : "localhost");
    }
}

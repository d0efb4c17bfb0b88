package org.fedoraproject.hubs.web.site;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the portal: {@code hubs.address}, else, for links that only who asked gets back, what their browser used. Immutable and
 * thread-safe.
 */
@Context
public final class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-fA-F:.]{2,45}])(?::\\d{1,5})?");

    private final @Nullable String address;

    /** @throws IllegalArgumentException when the address is none, so that the web role does not start */
    PublicAddress(@Property(name = "hubs.address") @Nullable String address) {
        this.address = address == null || address.isBlank() ? null : checked(address.strip());
    }

    private static String checked(String address) {
        URI uri = parsed(address);
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refusal(address);
        }
        return address.replaceAll("/+$", "");
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw refusal(address);
        }
    }

    private static IllegalArgumentException refusal(String address) {
        return new IllegalArgumentException("hubs.address is \"" + address
                + "\"; write where people reach the portal, such as https://hubs.example.org, or leave it out");
    }

    /** What the operator said, without a slash at its end; empty when nobody did. */
    public Optional<String> configured() {
        return Optional.ofNullable(address);
    }

    /** The address for links that leave the portal, without a slash at its end. */
    public String of(HttpRequest<?> request) {
        return configured().orElseGet(() -> {
            String host = request.getHeaders().get("Host", String.class).orElse("");
            return "http://" + (HOST.matcher(host).matches() ? host : "localhost");
        });
    }
}

package org.fedoraproject.hubs.web.login;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people sign in. Without issuer and client id nobody can, and the portal is for reading.
 *
 * @param issuer the identity provider's address, exactly as it names itself; its discovery document stands below
 * @param clientId what the provider knows the portal as
 * @param clientSecret what shows the provider that it is the portal; absent for a public client
 * @param clientAuthentication {@code post} sends the secret in the form, {@code basic} in the header
 * @param scopes what is asked for
 * @param claims where in the answer the person's data stand
 * @param label what people call the provider; its host by default
 * @param register address where somebody without an account makes one; none by default
 * @param formOrigins further origins that the provider sends browsers through on their way, which the content policy must allow
 * @param timeout longest that one call to the provider may take
 * @param patience longest that somebody may take there
 */
@ConfigurationProperties("hubs.login")
public record LoginConfiguration(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,

        @Bindable(defaultValue = "post") String clientAuthentication,

        @Bindable(defaultValue = "openid,email,profile,https://id.fedoraproject.org/scope/groups")
        List<String> scopes,

        Claims claims,
        @Nullable String label,
        @Nullable String register,
        @Bindable(defaultValue = "") List<String> formOrigins,
        @Bindable(defaultValue = "5s") Duration timeout,
        @Bindable(defaultValue = "10m") Duration patience) {

    /**
     * Names of claims; of several the first that is there counts.
     *
     * @param username account name
     * @param name full name
     * @param email mail address, of which a digest is kept for the picture
     * @param groups list of groups
     * @param timeZone IANA zone
     */
    @ConfigurationProperties("claims")
    public record Claims(
            @Bindable(defaultValue = "preferred_username,nickname")
            List<String> username,

            @Bindable(defaultValue = "name,human_name") List<String> name,
            @Bindable(defaultValue = "email") List<String> email,
            @Bindable(defaultValue = "groups") List<String> groups,
            @Bindable(defaultValue = "zoneinfo,timezone") List<String> timeZone) {}

    /** Copies the lists. */
    @ConfigurationInject
    public LoginConfiguration {
        scopes = List.copyOf(scopes);
        formOrigins = List.copyOf(formOrigins);
        if (!clientAuthentication.equals("post") && !clientAuthentication.equals("basic")) {
            throw new IllegalArgumentException(
                    "hubs.login.client-authentication is post or basic, not '" + clientAuthentication + "'");
        }
    }

    /** Whether anybody can sign in. */
    public boolean configured() {
        return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "login at " + issuer + " as " + clientId;
    }
}

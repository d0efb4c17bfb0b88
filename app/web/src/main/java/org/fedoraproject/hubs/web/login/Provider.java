package org.fedoraproject.hubs.web.login;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of itself.
 *
 * @param issuer its name, which is the configured one
 * @param authorization where browsers are sent
 * @param token where codes are turned into tokens
 * @param keys where its keys are
 * @param userInfo where more about somebody is told; absent when nowhere
 * @param endSession where people sign out of the provider itself; absent when nowhere
 * @param namesItself whether it says who it is when it sends browsers back
 */
record Provider(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI userInfo,
        @Nullable URI endSession,
        boolean namesItself) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Reads a discovery document.
     *
     * @throws LoginException when it is none, another issuer's, or leads where secrets must not go
     */
    static Provider parse(String document, String expectedIssuer) throws LoginException {
        try {
            OIDCProviderMetadata told = OIDCProviderMetadata.parse(document);
            if (!told.getIssuer().getValue().equals(expectedIssuer)) {
                throw untrusted("the discovery document is of another issuer than hubs.login.issuer");
            }
            return new Provider(
                    expectedIssuer,
                    safe(told.getAuthorizationEndpointURI(), "authorization_endpoint"),
                    safe(told.getTokenEndpointURI(), "token_endpoint"),
                    safe(told.getJWKSetURI(), "jwks_uri"),
                    told.getUserInfoEndpointURI() == null
                            ? null
                            : safe(told.getUserInfoEndpointURI(), "userinfo_endpoint"),
                    told.getEndSessionEndpointURI() == null
                            ? null
                            : safe(told.getEndSessionEndpointURI(), "end_session_endpoint"),
                    told.supportsAuthorizationResponseIssuerParam());
        } catch (ParseException | IllegalArgumentException e) {
            throw new LoginException(
                    LoginException.Kind.UNTRUSTED, "the discovery document cannot be read: " + e.getMessage(), e);
        }
    }

    /** Encrypted, or not leaving this machine. */
    private static URI safe(@Nullable URI address, String key) throws LoginException {
        if (address == null) {
            throw untrusted("the discovery document has no " + key);
        }
        if (!isSafe(address)) {
            throw untrusted("the discovery document's " + key + " is neither https nor on this machine");
        }
        return address;
    }

    /** Whether secrets may be sent there. */
    static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LOOPBACK.contains(host)));
    }

    private static LoginException untrusted(String message) {
        return new LoginException(LoginException.Kind.UNTRUSTED, message);
    }
}

package org.fedoraproject.hubs.web.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Believes an ID token only when it is signed by the provider with RS256, is for this portal and for this sign-in, and is of now. What the
 * SDK checks is not checked again here; what it leaves open is. Thread-safe.
 */
@Singleton
final class IdTokens {

    /** How far clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private final LoginConfiguration configuration;
    private final SigningKeys keys;
    private final Clock clock;

    IdTokens(LoginConfiguration configuration, SigningKeys keys, @Named("pages") Clock clock) {
        this.configuration = configuration;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws LoginException when it is not to be believed */
    IDTokenClaimsSet verify(Provider provider, JWT token, String nonce) throws LoginException {
        if (!(token instanceof SignedJWT signed)
                || !JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
            throw untrusted("the ID token is not signed with RS256");
        }
        ClientID client = new ClientID(String.valueOf(configuration.clientId()));
        var selector = new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                new ImmutableJWKSet<>(keys.forToken(provider, signed.getHeader().getKeyID())));
        IDTokenValidator validator = new IDTokenValidator(new Issuer(provider.issuer()), client, selector, null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        try {
            IDTokenClaimsSet claims = validator.validate(signed, new Nonce(nonce));
            requireOnlyUs(claims, client);
            requireNow(signed);
            return claims;
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new LoginException(LoginException.Kind.UNTRUSTED, "the ID token is not valid: " + reason(e), e);
        }
    }

    private static void requireOnlyUs(IDTokenClaimsSet claims, ClientID client) throws LoginException {
        List<Audience> audience = claims.getAudience();
        if (!audience.equals(List.of(new Audience(client)))) {
            throw untrusted("the ID token is for others as well");
        }
        if (claims.getAuthorizedParty() != null
                && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
            throw untrusted("the ID token was made for another client");
        }
    }

    private void requireNow(SignedJWT token) throws LoginException, ParseException {
        Instant latest = clock.instant().plus(SKEW);
        Date notBefore = token.getJWTClaimsSet().getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(latest)) {
            throw untrusted("the ID token is not valid yet");
        }
    }

    /** The SDK's own words about claims; a parser's may quote what it read. */
    private static String reason(Exception failure) {
        return failure instanceof BadJOSEException
                ? failure.getClass().getSimpleName() + ", " + LogText.clean(String.valueOf(failure.getMessage()))
                : failure.getClass().getSimpleName();
    }

    private static LoginException untrusted(String message) {
        return new LoginException(LoginException.Kind.UNTRUSTED, message);
    }
}

package org.fedoraproject.hubs.web.login;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.Subject;

/** The identity provider as the rest of the portal sees it: an address to send a browser to, and a person for the code it brings back. */
@Singleton
final class IdentityProvider {

    private final LoginConfiguration configuration;
    private final Discovery discovery;
    private final ProviderHttp http;
    private final IdTokens idTokens;
    private final ClaimReader claims;

    IdentityProvider(
            LoginConfiguration configuration,
            Discovery discovery,
            ProviderHttp http,
            IdTokens idTokens,
            ClaimReader claims) {
        this.configuration = configuration;
        this.discovery = discovery;
        this.http = http;
        this.idTokens = idTokens;
        this.claims = claims;
    }

    /**
     * Where to send a browser.
     *
     * @param state what it must bring back
     * @param attempt what is kept of it
     * @param redirect our address that it comes back to
     * @throws LoginException when the provider does not answer
     */
    URI authorization(String state, LoginAttempt attempt, URI redirect) throws LoginException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(configuration.scopes().toArray(String[]::new)), client(), redirect)
                .endpointURI(discovery.provider().authorization())
                .state(new State(state))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who somebody is that came back with a code.
     *
     * @throws LoginException when the provider does not answer, or what it answers is not to be believed
     */
    Vouched redeem(String code, LoginAttempt attempt, URI redirect) throws LoginException {
        Provider provider = discovery.provider();
        OIDCTokenResponse tokens = tokens(provider, code, attempt, redirect);
        JWT idToken = tokens.getOIDCTokens().getIDToken();
        IDTokenClaimsSet told = idTokens.verify(provider, idToken, attempt.nonce());
        Map<String, Object> all = new HashMap<>(ClaimReader.map(told));
        URI userInfo = provider.userInfo();
        if (userInfo != null && !claims.isEnough(all)) {
            BearerAccessToken access = tokens.getOIDCTokens().getBearerAccessToken();
            ClaimReader.map(more(userInfo, access, told)).forEach(all::putIfAbsent);
        }
        return claims.read(new Subject(provider.issuer(), told.getSubject().getValue()), all);
    }

    private OIDCTokenResponse tokens(Provider provider, String code, LoginAttempt attempt, URI redirect)
            throws LoginException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, new CodeVerifier(attempt.verifier()));
        String secret = configuration.clientSecret();
        TokenRequest request = secret == null
                ? new TokenRequest.Builder(provider.token(), client(), grant).build()
                : new TokenRequest.Builder(provider.token(), authentication(secret), grant).build();
        try {
            HTTPResponse answer = http.send(request.toHTTPRequest());
            requireOwnAnswer(answer);
            TokenResponse read = OIDCTokenResponseParser.parse(answer);
            if (!read.indicatesSuccess()) {
                throw untrusted("the provider refused the code: "
                        + LogText.clean(String.valueOf(
                                read.toErrorResponse().getErrorObject().getCode())));
            }
            return (OIDCTokenResponse) read.toSuccessResponse();
        } catch (IOException e) {
            throw away(e);
        } catch (ParseException e) {
            // The SDK's message may quote the answer, which holds tokens.
            throw new LoginException(LoginException.Kind.UNTRUSTED, "the provider's answer to the code is none", e);
        }
    }

    private static void requireOwnAnswer(HTTPResponse answer) throws LoginException {
        if (answer.getStatusCode() >= 300 && answer.getStatusCode() < 400) {
            throw untrusted("the provider redirected a call that carries secrets");
        }
        if (answer.getStatusCode() >= 500) {
            throw new LoginException(
                    LoginException.Kind.PROVIDER_AWAY, "the token endpoint answered " + answer.getStatusCode());
        }
    }

    private UserInfo more(URI address, BearerAccessToken access, IDTokenClaimsSet told) throws LoginException {
        try {
            HTTPResponse answer = http.send(new UserInfoRequest(address, access).toHTTPRequest());
            requireOwnAnswer(answer);
            UserInfoResponse read = UserInfoResponse.parse(answer);
            if (!read.indicatesSuccess()) {
                throw untrusted("the provider tells no more about the person");
            }
            UserInfo info = read.toSuccessResponse().getUserInfo();
            if (info == null || !told.getSubject().equals(info.getSubject())) {
                throw untrusted("the provider tells about somebody else");
            }
            return info;
        } catch (IOException e) {
            throw away(e);
        } catch (ParseException e) {
            throw new LoginException(LoginException.Kind.UNTRUSTED, "what the provider tells of the person is none", e);
        }
    }

    private ClientAuthentication authentication(String secret) {
        return configuration.clientAuthentication().equals("basic")
                ? new ClientSecretBasic(client(), new Secret(secret))
                : new ClientSecretPost(client(), new Secret(secret));
    }

    private ClientID client() {
        return new ClientID(String.valueOf(configuration.clientId()));
    }

    private static LoginException away(IOException cause) {
        return new LoginException(
                LoginException.Kind.PROVIDER_AWAY,
                "the identity provider does not answer: " + cause.getMessage(),
                cause);
    }

    private static LoginException untrusted(String message) {
        return new LoginException(LoginException.Kind.UNTRUSTED, message);
    }
}

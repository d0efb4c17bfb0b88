package org.fedoraproject.hubs.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IdentityProviderTest {

    private static final String BACK = "http://127.0.0.1:1/login/callback";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final CodeVerifier verifier = new CodeVerifier();
    private IdentityProvider provider;

    @BeforeEach
    void start() throws Exception {
        provider = IdentityProvider.start(
                0,
                List.of(new Persona("ines", "Inês <Carvalhal>", "Owns \"Python\"", List.of("python"))),
                Set.of(BACK));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void letsChooseAndSignsWhoItIs() throws Exception {
        HttpResponse<String> page = get("/authorize?" + asked());
        assertThat(page.body())
                .contains("Inês &lt;Carvalhal>", "&quot;Python&quot;")
                .doesNotContain("<Carvalhal>");

        String code = parameter(get("/authorize?" + asked() + "&person=ines"), "code");
        Map<String, Object> answer =
                JSONObjectUtils.parse(redeem(code, verifier.getValue()).body());
        SignedJWT token = SignedJWT.parse((String) answer.get("id_token"));

        JWKSet keys = JWKSet.parse(get("/jwks").body());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(provider.issuer());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("hubs");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("nonce", "n&1")
                .containsEntry("preferred_username", "ines")
                .containsEntry("groups", List.of("python"));
    }

    @Test
    void takesACodeOnceAndOnlyWithItsVerifier() throws Exception {
        String stolen = parameter(get("/authorize?" + asked() + "&person=ines"), "code");
        assertThat(redeem(stolen, new CodeVerifier().getValue()).statusCode()).isEqualTo(400);
        assertThat(redeem(stolen, verifier.getValue()).statusCode()).isEqualTo(400);

        String code = parameter(get("/authorize?" + asked() + "&person=ines"), "code");
        assertThat(redeem(code, verifier.getValue()).statusCode()).isEqualTo(200);
        assertThat(redeem(code, verifier.getValue()).statusCode()).isEqualTo(400);
    }

    @Test
    void sendsNobodyElsewhere() throws Exception {
        assertThat(get("/authorize?" + asked().replace("%2Flogin", "%2Fother")).statusCode())
                .isEqualTo(400);
        assertThat(parameter(get("/authorize?" + asked() + "&person="), "error"))
                .isEqualTo("access_denied");
        assertThat(parameter(get("/authorize?" + asked().replace("S256", "plain")), "error"))
                .isEqualTo("invalid_request");
    }

    private String asked() {
        return Form.encoded(Map.of(
                "client_id",
                "hubs",
                "redirect_uri",
                BACK,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                "s",
                "nonce",
                "n&1",
                "code_challenge_method",
                "S256",
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue()));
    }

    private HttpResponse<String> redeem(String code, String verifierText) throws Exception {
        String form = Form.encoded(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                provider.clientId(),
                "client_secret",
                provider.clientSecret(),
                "code",
                code,
                "redirect_uri",
                BACK,
                "code_verifier",
                verifierText));
        return client.send(
                HttpRequest.newBuilder(URI.create(provider.issuer() + "/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(provider.issuer() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String parameter(HttpResponse<String> redirect, String name) {
        return Form.ofQuery(URI.create(redirect.headers().firstValue("Location").orElseThrow()))
                .get(name);
    }
}

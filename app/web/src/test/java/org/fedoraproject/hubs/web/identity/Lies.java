package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What an identity provider, or somebody in between, may say that is not to be believed. */
final class Lies {

    private Lies() {}

    /** One claim of the token is another. */
    static Consumer<LyingProvider> claim(String name, Object value) {
        return claims(honest -> {
            honest.put(name, value);
            return honest;
        });
    }

    private static Consumer<LyingProvider> without(String name) {
        return claims(honest -> {
            honest.remove(name);
            return honest;
        });
    }

    /** The token's claims are others. */
    static Consumer<LyingProvider> claims(UnaryOperator<Map<String, Object>> change) {
        return provider -> provider.claims = honest -> change.apply(new LinkedHashMap<>(honest));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    /** All of them by what they are. */
    static Map<String, Consumer<LyingProvider>> all() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put("wrong issuer", claim("iss", "https://id.example.org/"));
        lies.put(
                "issuer with one slash more",
                p -> claim("iss", p.issuer() + "/").accept(p));
        lies.put("no issuer", without("iss"));
        lies.put("wrong audience", claim("aud", "another-client"));
        lies.put("no audience", without("aud"));
        lies.put("several audiences", claim("aud", List.of(LyingProvider.CLIENT, "another-client")));
        lies.put(
                "several audiences, azp ours",
                p -> claims(honest -> {
                            honest.put("aud", List.of(LyingProvider.CLIENT, "another-client"));
                            honest.put("azp", LyingProvider.CLIENT);
                            return honest;
                        })
                        .accept(p));
        lies.put("other client's azp", claim("azp", "another-client"));
        lies.put("wrong nonce", claim("nonce", "another-nonce"));
        lies.put("no nonce", without("nonce"));
        lies.put("expired", claim("exp", in(-120)));
        lies.put("no expiry", without("exp"));
        lies.put("issued in the future", claim("iat", in(600)));
        lies.put("not yet valid", claim("nbf", in(600)));
        lies.put("no subject", without("sub"));
        lies.put("empty subject", claim("sub", ""));
        lies.putAll(forgeries());
        lies.putAll(names());
        lies.putAll(answers());
        return lies;
    }

    private static Map<String, Consumer<LyingProvider>> forgeries() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put("alg none", p -> p.forger = (honest, q) -> new PlainJWT(honest).serialize());
        lies.put(
                "HS256 with the public key",
                p -> p.forger = (honest, q) -> {
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(q.key.getKeyID())
                                    .build(),
                            honest);
                    token.sign(new MACSigner(
                            q.key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    return token.serialize();
                });
        lies.put(
                "RS512",
                p -> p.forger = (honest, q) -> {
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS512)
                                    .keyID(q.key.getKeyID())
                                    .build(),
                            honest);
                    token.sign(new RSASSASigner(q.key));
                    return token.serialize();
                });
        lies.put(
                "signed by somebody else under the same key id",
                p -> p.forger = (honest, q) -> q.sign(honest, LyingProvider.newKey(q.key.getKeyID())));
        lies.put("unknown key id", p -> p.forger = (honest, q) -> q.sign(honest, LyingProvider.newKey("nobody-knows")));
        lies.put(
                "a key that the token brings along",
                p -> p.forger = (honest, q) -> {
                    var own = LyingProvider.newKey("own");
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .jwk(own.toPublicJWK())
                                    .build(),
                            honest);
                    token.sign(new RSASSASigner(own));
                    return token.serialize();
                });
        lies.put(
                "content changed after signing",
                p -> p.forger = (honest, q) -> {
                    String[] signed = q.sign(honest, q.key).split("\\.");
                    JWTClaimsSet changed = new JWTClaimsSet.Builder(honest)
                            .claim("preferred_username", "root")
                            .build();
                    return signed[0] + "." + new PlainJWT(changed).serialize().split("\\.")[1] + "." + signed[2];
                });
        lies.put("no token at all", p -> p.forger = (honest, q) -> "not.a.token");
        return lies;
    }

    private static Map<String, Consumer<LyingProvider>> names() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put("empty username", claim("preferred_username", ""));
        lies.put("username that climbs", claim("preferred_username", "../../t/design"));
        lies.put("username of dots", claim("preferred_username", ".."));
        lies.put("username with a line break", claim("preferred_username", "ada\r\nINFO admin signed in"));
        lies.put("username in letters that look alike", claim("preferred_username", "аdа"));
        lies.put("username without end", claim("preferred_username", "a".repeat(65)));
        lies.put("username that is no text", claim("preferred_username", List.of("ada")));
        return lies;
    }

    private static Map<String, Consumer<LyingProvider>> answers() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put(
                "token endpoint redirects",
                p -> p.tokenAnswer = exchange -> {
                    exchange.getResponseHeaders().set("Location", p.issuer() + "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                });
        lies.put(
                "huge answer",
                p -> p.tokenAnswer = exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[64 * 1024];
                    for (int i = 0; i < 64; i++) {
                        exchange.getResponseBody().write(block);
                    }
                });
        lies.put(
                "answer that drips",
                p -> p.tokenAnswer = exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        for (int i = 0; i < 40; i++) {
                            exchange.getResponseBody().write(' ');
                            exchange.getResponseBody().flush();
                            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                        }
                    } catch (java.io.IOException e) {
                        assertThat(e).isNotNull();
                    }
                });
        lies.put("bad JSON", p -> p.tokenAnswer = exchange -> LyingProvider.send(exchange, 200, "{\"id_token\": "));
        lies.put("JSON without tokens", p -> p.tokenAnswer = exchange -> LyingProvider.send(exchange, 200, "{}"));
        lies.put(
                "access token without ID token",
                p -> p.tokenAnswer = exchange ->
                        LyingProvider.send(exchange, 200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\"}"));
        lies.put("token endpoint broken", p -> p.tokenAnswer = exchange -> LyingProvider.send(exchange, 500, "{}"));
        lies.put(
                "code refused",
                p -> p.tokenAnswer = exchange -> LyingProvider.send(exchange, 400, "{\"error\":\"invalid_grant\"}"));
        lies.put("more is told about somebody else", p -> {
            without("preferred_username").accept(p);
            p.userInfoAnswer = exchange -> LyingProvider.send(
                    exchange, 200, "{\"sub\":\"somebody\",\"preferred_username\":\"ada\",\"groups\":[]}");
        });
        return lies;
    }
}

package org.fedoraproject.hubs.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A double of an identity provider that is honest until a test makes it lie. Codes are good once and need their verifier. */
final class LyingProvider implements AutoCloseable {

    static final String CLIENT = "hubs-under-test";

    static final String SECRET = "the-client-secret-9f2c";

    /** Turns an honest token of its claims into what is sent. */
    interface Forger {
        String token(JWTClaimsSet honest, LyingProvider provider) throws JOSEException;
    }

    /** Answers a call by itself. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile RSAKey key = newKey("first");
    volatile List<RSAKey> published = List.of(key);
    volatile UnaryOperator<Map<String, Object>> metadata = honest -> honest;
    volatile UnaryOperator<Map<String, Object>> claims = honest -> honest;
    volatile Forger forger = (honest, provider) -> provider.sign(honest, provider.key);
    volatile @Nullable Answer tokenAnswer;
    volatile @Nullable Answer keyAnswer;
    volatile @Nullable Answer discoveryAnswer;
    volatile @Nullable Answer userInfoAnswer;

    LyingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, discoveryAnswer, this::metadata));
        server.createContext("/keys", exchange -> answer(exchange, keyAnswer, this::keys));
        server.createContext("/token", exchange -> answer(exchange, tokenAnswer, this::token));
        server.createContext("/userinfo", exchange -> answer(exchange, userInfoAnswer, e -> send(e, 404, "{}")));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, Object> settings() {
        return Map.of(
                "hubs.login.issuer",
                issuer(),
                "hubs.login.client-id",
                CLIENT,
                "hubs.login.client-secret",
                SECRET,
                "hubs.login.timeout",
                "2s",
                "hubs.rates.login",
                10000,
                "hubs.rates.writes",
                10000);
    }

    private void answer(HttpExchange exchange, @Nullable Answer lie, Answer honest) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        try (exchange) {
            (lie == null ? honest : lie).to(exchange);
        }
    }

    private void metadata(HttpExchange exchange) throws IOException {
        Map<String, Object> honest = new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "userinfo_endpoint",
                issuer() + "/userinfo",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
        send(exchange, 200, JSONObjectUtils.toJSONString(metadata.apply(honest)));
    }

    private void keys(HttpExchange exchange) throws IOException {
        List<com.nimbusds.jose.jwk.JWK> shown = published.stream()
                .map(k -> (com.nimbusds.jose.jwk.JWK) k.toPublicJWK())
                .toList();
        send(exchange, 200, JSONObjectUtils.toJSONString(new JWKSet(shown).toJSONObject()));
    }

    /** Somebody said yes: a code for what the portal asked. */
    String code(URI authorization) {
        String code = "code-" + java.util.UUID.randomUUID();
        codes.put(code, parameters(authorization.getRawQuery()));
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> wanted = codes.remove(form.getOrDefault("code", ""));
        boolean known = wanted != null
                && form.getOrDefault("client_id", "").equals(CLIENT)
                && form.getOrDefault("client_secret", "").equals(SECRET)
                && form.getOrDefault("redirect_uri", "").equals(wanted.get("redirect_uri"))
                && form.containsKey("code_verifier")
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                        .getValue()
                        .equals(wanted.get("code_challenge"));
        if (wanted == null || !known) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        try {
            Map<String, Object> answer = Map.of(
                    "access_token", "an-access-token-5d1e",
                    "token_type", "Bearer",
                    "id_token", forger.token(honest(String.valueOf(wanted.get("nonce"))), this));
            send(exchange, 200, JSONObjectUtils.toJSONString(answer));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private JWTClaimsSet honest(String nonce) {
        Instant now = Instant.now();
        Map<String, Object> told = new LinkedHashMap<>(Map.of(
                "iss",
                issuer(),
                "sub",
                "subject-of-ada",
                "aud",
                CLIENT,
                "iat",
                Date.from(now),
                "exp",
                Date.from(now.plusSeconds(300)),
                "nonce",
                nonce,
                "preferred_username",
                "ada",
                "name",
                "Ada Example",
                "groups",
                List.of("design")));
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        claims.apply(told).forEach(builder::claim);
        return builder.build();
    }

    String sign(JWTClaimsSet content, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), content);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : String.valueOf(query).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.fedoraproject.hubs.embedded.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect provider on the loopback address: discovery, code flow with PKCE S256, RS256, one client. Whoever opens its page
 * chooses an invented person; there is no password, so it must never stand before anything but a demonstration. Its key and its client's
 * secret are new at each start. Thread-safe.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock = Clock.systemUTC();
    private final IssuedCodes codes = new IssuedCodes(clock);
    private final RSAKey key;
    private final String clientSecret = codes.secret();
    private final List<Persona> people;
    private final Set<String> redirects;

    private IdentityProvider(HttpServer server, RSAKey key, List<Persona> people, Set<String> redirects) {
        this.server = server;
        this.key = key;
        this.people = List.copyOf(people);
        this.redirects = Set.copyOf(redirects);
    }

    /**
     * Starts it.
     *
     * @param port to listen on; 0 takes a free one
     * @param people to choose from, in order
     * @param redirects where it sends browsers back to, whole addresses; no others
     * @throws IOException when the port is taken
     */
    public static IdentityProvider start(int port, List<Persona> people, Set<String> redirects) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        try {
            RSAKey key = new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            IdentityProvider provider = new IdentityProvider(server, key, people, redirects);
            provider.listen();
            return provider;
        } catch (JOSEException e) {
            server.stop(0);
            throw new IOException("this Java makes no RSA keys", e);
        }
    }

    private void listen() {
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
        server.createContext("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/style.css", exchange -> send(exchange, 200, "text/css", ChoicePage.style()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.setExecutor(threads);
        server.start();
    }

    /** What tokens say under {@code iss}, and where discovery begins. */
    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The only client. */
    public String clientId() {
        return "hubs";
    }

    /** Its secret. */
    public String clientSecret() {
        return clientSecret;
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        metadata.put("scopes_supported", List.of("openid", "profile", "email", "groups"));
        return metadata;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Form asked = Form.ofQuery(exchange.getRequestURI());
        String redirect = asked.get("redirect_uri");
        if (!asked.get("client_id").equals(clientId()) || !redirects.contains(redirect)) {
            send(exchange, 400, "text/plain", "This client or its redirect_uri is not known here.\n");
            return;
        }
        if (!asked.get("response_type").equals("code")
                || !asked.get("code_challenge_method").equals("S256")
                || asked.get("code_challenge").isEmpty()) {
            back(exchange, asked, Map.of("error", "invalid_request"));
            return;
        }
        if (!asked.has("person")) {
            send(exchange, 200, "text/html", ChoicePage.html(people, asked));
            return;
        }
        Optional<Persona> chosen = people.stream()
                .filter(persona -> persona.username().equals(asked.get("person")))
                .findFirst();
        Map<String, String> answer = chosen.map(persona -> Map.of(
                        "code",
                        codes.issue(persona, redirect, asked.get("nonce"), asked.get("code_challenge")),
                        "iss",
                        issuer()))
                .orElse(Map.of("error", "access_denied"));
        back(exchange, asked, answer);
    }

    private static void back(HttpExchange exchange, Form asked, Map<String, String> answer) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(answer);
        fields.put("state", asked.get("state"));
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?" + Form.encoded(fields));
        send(exchange, 302, "text/plain", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Form form = Form.ofBody(exchange);
        if (!exchange.getRequestMethod().equals("POST") || !isClient(exchange, form)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Optional<IssuedCodes.Grant> grant = form.get("grant_type").equals("authorization_code")
                ? codes.redeem(form.get("code"))
                        .filter(g -> g.redirect().equals(form.get("redirect_uri")))
                        .filter(g -> g.challenge().equals(sha256(form.get("code_verifier"))))
                : Optional.empty();
        if (grant.isEmpty()) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        codes.secret(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        TOKEN_LIFE.toSeconds(),
                        "id_token",
                        signed(grant.get())));
    }

    private boolean isClient(HttpExchange exchange, Form form) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String wanted = clientId() + ":" + clientSecret;
        String given = basic == null
                ? form.get("client_id") + ":" + form.get("client_secret")
                : decoded(basic.replaceFirst("(?i)^basic ", ""));
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String signed(IssuedCodes.Grant grant) throws IOException {
        Persona persona = grant.persona();
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(UUID.nameUUIDFromBytes(persona.username().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .audience(clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
                .claim("nonce", grant.nonce())
                .claim("preferred_username", persona.username())
                .claim("nickname", persona.username())
                .claim("name", persona.name())
                .claim("groups", persona.groups())
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IOException("the token cannot be signed", e);
        }
    }

    private static String sha256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        send(exchange, status, "application/json", JSONObjectUtils.toJSONString(content));
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

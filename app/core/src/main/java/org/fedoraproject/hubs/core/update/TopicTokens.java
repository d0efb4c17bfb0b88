package org.fedoraproject.hubs.core.update;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs topic tokens and reads signed ones: {@code content.signature}, both base64url; HMAC-SHA256 with one key. Thread-safe. */
public final class TopicTokens {

    /** A longer one is none: fifty topics of the longest names fit. */
    private static final int LONGEST = 6_000;

    private static final String ALGORITHM = "HmacSHA256";

    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /**
     * @param key secret; at least 32 bytes
     * @throws IllegalArgumentException when the key is shorter
     */
    public TopicTokens(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of topic tokens has " + key.length + " bytes, not 32");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The token as it goes into pages and addresses. */
    public String sign(TopicToken token) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String content = encoder.encodeToString(token.text().getBytes(StandardCharsets.UTF_8));
        return content + "." + encoder.encodeToString(signature(content));
    }

    /** What was signed, expired or not; empty when this key did not sign it. */
    public Optional<TopicToken> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0 || signed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String content = signed.substring(0, dot);
            byte[] signature = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            // Compares in constant time: how long it takes tells nothing about the right signature.
            return MessageDigest.isEqual(signature(content), signature)
                    ? TopicToken.parse(new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

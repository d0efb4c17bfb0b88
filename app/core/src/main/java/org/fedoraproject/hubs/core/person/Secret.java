package org.fedoraproject.hubs.core.person;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that show who somebody is: in a cookie, on the way to an identity provider and back, in a script. Stores keep its digest
 * only. Does not show itself in logs.
 *
 * @param text 43 characters of base64url
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final int BYTES = 32;

    /** @throws IllegalArgumentException when the text is none of ours */
    public Secret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a secret is 43 characters of base64url");
        }
    }

    /** A new one. */
    public static Secret fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What somebody sent; empty when it cannot be one. */
    public static Optional<Secret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** What stores keep. */
    public SecretDigest digest() {
        return SecretDigest.of(text);
    }

    /**
     * Another secret that only whoever has this one can make, and that does not lead back to it.
     *
     * @param purpose what it is for; different purposes give different secrets
     */
    public String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}

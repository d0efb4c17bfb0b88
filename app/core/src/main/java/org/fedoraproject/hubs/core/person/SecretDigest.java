package org.fedoraproject.hubs.core.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 of a text: enough to recognise it, of no use to whoever reads the store.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record SecretDigest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it is none */
    public SecretDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest is 64 hexadecimal digits in lower case");
        }
    }

    /** Of any text. */
    public static SecretDigest of(String text) {
        try {
            return new SecretDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of a mail address as Libravatar wants it: without blanks around it, in lower case. */
    public static SecretDigest ofMail(String address) {
        return of(address.strip().toLowerCase(Locale.ROOT));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Of 32 bytes. */
    public static SecretDigest ofBytes(byte[] bytes) {
        return new SecretDigest(HexFormat.of().formatHex(bytes));
    }
}

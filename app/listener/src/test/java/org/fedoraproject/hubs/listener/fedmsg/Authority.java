package org.fedoraproject.hubs.listener.fedmsg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;

/** An authority for one run: keys that nobody keeps, certificates and revocation lists written byte by byte. */
final class Authority {

    /** SHA-256 with RSA, as an algorithm identifier. */
    private static final byte[] ALGORITHM =
            tagged(0x30, bytes(6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11), bytes(5, 0));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String name;

    private final KeyPair keys = keys();

    private int serial = 100;

    Authority(String name) {
        this.name = name;
    }

    /** A publisher's key and certificate, base64 of PEM as envelopes carry it. */
    record Publisher(String name, int serial, PrivateKey key, String certificate) {

        /** The signature over a text, as envelopes carry it. */
        String sign(String canonical) {
            try {
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(key);
                signature.update(canonical.getBytes(StandardCharsets.US_ASCII));
                return lines(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A publisher whose certificate is valid. */
    Publisher publisher(String common) {
        Instant now = Instant.now();
        return publisher(common, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    /** A publisher whose certificate is valid from then to then. */
    Publisher publisher(String common, Instant from, Instant until) {
        KeyPair own = keys();
        serial++;
        byte[] certificate = certificate(common, serial, own, from, until, new byte[0]);
        return new Publisher(
                common,
                serial,
                own.getPrivate(),
                lines(pem("CERTIFICATE", certificate).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Writes the authority's own certificate. */
    Path write(Path folder) throws IOException {
        byte[] isAuthority = bytes(0x30, 0x0f, 6, 3, 0x55, 0x1d, 0x13, 1, 1, 0xff, 4, 5, 0x30, 3, 1, 1, 0xff);
        byte[] extensions = tagged(0xa3, tagged(0x30, isAuthority));
        Instant now = Instant.now();
        byte[] own =
                certificate(name, 1, keys, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)), extensions);
        return Files.writeString(folder.resolve(name + ".pem"), "Of " + name + ":\n" + pem("CERTIFICATE", own));
    }

    /** Writes a revocation list with this one on it. */
    Path revoke(Path folder, Publisher publisher) throws IOException {
        Instant now = Instant.now();
        byte[] entry = tagged(0x30, number(publisher.serial()), time(now));
        byte[] list = tagged(
                0x30,
                number(1),
                ALGORITHM,
                subject(name),
                time(now.minus(Duration.ofDays(1))),
                time(now.plus(Duration.ofDays(1))),
                tagged(0x30, entry));
        return Files.writeString(folder.resolve(name + ".crl"), pem("X509 CRL", signed(list)));
    }

    private byte[] certificate(
            String common, int number, KeyPair subject, Instant from, Instant until, byte[] extensions) {
        return signed(tagged(
                0x30,
                tagged(0xa0, number(2)),
                number(number),
                ALGORITHM,
                subject(name),
                tagged(0x30, time(from), time(until)),
                subject(common),
                subject.getPublic().getEncoded(),
                extensions));
    }

    private byte[] signed(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return tagged(0x30, content, ALGORITHM, tagged(3, bytes(0), signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] subject(String common) {
        byte[] value = tagged(0x0c, common.getBytes(StandardCharsets.UTF_8));
        return tagged(0x30, tagged(0x31, tagged(0x30, bytes(6, 3, 0x55, 4, 3), value)));
    }

    private static byte[] time(Instant time) {
        return tagged(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] number(int value) {
        return tagged(2, BigInteger.valueOf(value).toByteArray());
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(content::writeBytes);
        int length = content.size();
        byte[] head = length < 0x80
                ? bytes(tag, length)
                : length < 0x100 ? bytes(tag, 0x81, length) : bytes(tag, 0x82, length >> 8, length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int n = 0; n < values.length; n++) {
            out[n] = (byte) values[n];
        }
        return out;
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + lines(content) + "-----END " + type + "-----\n";
    }

    /** Base64 with a newline every 76 characters and at the end. */
    private static String lines(byte[] content) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content) + "\n";
    }
}

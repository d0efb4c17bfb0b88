package org.fedoraproject.hubs.listener.amqp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PEM file, read block by block; text before, between and after the blocks is ignored, as openssl writes it.
 *
 * @param path where it is, for messages
 * @param blocks what it holds
 */
record PemFile(Path path, List<Block> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private static final long MAX_BYTES = 1_000_000;

    /** PKCS#8 before the length of the key: version 0, algorithm rsaEncryption with null parameters. */
    private static final byte[] RSA_HEAD = {2, 1, 0, 48, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    /**
     * A block.
     *
     * @param type between BEGIN and the dashes
     * @param text Base64, and headers if it is encrypted in the old way
     */
    record Block(String type, String text) {

        byte[] bytes() {
            return Base64.getMimeDecoder().decode(text);
        }
    }

    /** @throws BrokerException when it cannot be read */
    static PemFile read(Path path) throws BrokerException {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new BrokerException(path + " is too large for a PEM file");
            }
            List<Block> blocks = new ArrayList<>();
            Matcher matcher = BLOCK.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                blocks.add(new Block(matcher.group(1), matcher.group(2)));
            }
            return new PemFile(path, List.copyOf(blocks));
        } catch (IOException e) {
            throw new BrokerException(
                    "cannot read " + path + ": " + e.getClass().getSimpleName()
                            + "; check that it exists and that this user may read it",
                    e);
        }
    }

    /** Its certificates, at least one. */
    List<X509Certificate> certificates() throws BrokerException {
        List<X509Certificate> out = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Block block : blocks) {
                if (block.type().endsWith("CERTIFICATE")) {
                    out.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokerException(path + " holds a damaged certificate", e);
        }
        if (out.isEmpty()) {
            throw new BrokerException(path + " holds no certificate (-----BEGIN CERTIFICATE-----)");
        }
        return out;
    }

    /** Its private key: PKCS#8 of any usual algorithm, or RSA in PKCS#1; not encrypted. */
    PrivateKey privateKey() throws BrokerException {
        for (Block block : blocks) {
            if (block.type().equals("PRIVATE KEY")) {
                return pkcs8(bytes(block));
            }
            if (block.type().equals("RSA PRIVATE KEY") && !block.text().contains("ENCRYPTED")) {
                return pkcs8(wrapped(bytes(block)));
            }
            if (block.type().endsWith("PRIVATE KEY")) {
                throw new BrokerException(path + " holds a key in the form '" + block.type()
                        + "', possibly encrypted; convert it with: openssl pkcs8 -topk8 -nocrypt -in KEY -out KEY.pem");
            }
        }
        throw new BrokerException(path + " holds no private key (-----BEGIN PRIVATE KEY-----)");
    }

    private byte[] bytes(Block block) throws BrokerException {
        try {
            return block.bytes();
        } catch (IllegalArgumentException e) {
            throw new BrokerException(path + " holds a damaged private key", e);
        }
    }

    private PrivateKey pkcs8(byte[] encoded) throws BrokerException {
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            Optional<PrivateKey> key = key(algorithm, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new BrokerException(path + " holds a private key that is neither RSA nor EC nor EdDSA, or is damaged");
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] encoded) throws BrokerException {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new BrokerException("this Java has no " + algorithm + " keys", e);
        }
    }

    /** PKCS#1 inside PKCS#8: a sequence of version, algorithm and the key as an octet string. */
    private static byte[] wrapped(byte[] pkcs1) {
        byte[] key = tagged((byte) 4, pkcs1);
        byte[] inner = new byte[RSA_HEAD.length + key.length];
        System.arraycopy(RSA_HEAD, 0, inner, 0, RSA_HEAD.length);
        System.arraycopy(key, 0, inner, RSA_HEAD.length, key.length);
        return tagged((byte) 48, inner);
    }

    private static byte[] tagged(byte tag, byte[] content) {
        int n = content.length;
        byte[] length;
        if (n < 0x80) {
            length = new byte[] {(byte) n};
        } else if (n < 0x100) {
            length = new byte[] {(byte) 0x81, (byte) n};
        } else {
            length = new byte[] {(byte) 0x82, (byte) (n >> 8), (byte) n}; // no key reaches 64 KiB
        }
        byte[] out = new byte[1 + length.length + n];
        out[0] = tag;
        System.arraycopy(length, 0, out, 1, length.length);
        System.arraycopy(content, 0, out, 1 + length.length, n);
        return out;
    }
}

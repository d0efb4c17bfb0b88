package org.fedoraproject.hubs.listener.amqp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates made for one test, with the JDK's own keytool. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private Certificates() {}

    /**
     * A self-signed certificate with its key.
     *
     * @param folder where a key store is left
     * @param algorithm for keytool
     * @param days until it ends
     */
    static KeyStore selfSigned(Path folder, String algorithm, int days) throws Exception {
        Path store = folder.resolve(algorithm + days + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "client",
                "-dname",
                "CN=tea-house",
                "-keyalg",
                algorithm));
        command.addAll(List.of(
                "-validity",
                String.valueOf(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-keypass",
                PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
        KeyStore out = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store)) {
            out.load(input, PASSWORD.toCharArray());
        }
        return out;
    }

    static byte[] key(KeyStore store) throws Exception {
        Key key = store.getKey("client", PASSWORD.toCharArray());
        return key.getEncoded();
    }

    static byte[] certificate(KeyStore store) throws Exception {
        return store.getCertificate("client").getEncoded();
    }

    /** The RSA key alone, without what PKCS#8 puts around it: the content of its octet string. */
    static byte[] pkcs1(byte[] pkcs8) {
        for (int at = 0; at < pkcs8.length - 4; at++) {
            if (pkcs8[at] == 4 && pkcs8[at + 1] == (byte) 0x82) {
                return Arrays.copyOfRange(pkcs8, at + 4, pkcs8.length);
            }
        }
        throw new IllegalArgumentException("no octet string in this key");
    }

    static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }
}

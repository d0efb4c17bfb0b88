package org.fedoraproject.hubs.listener.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void readsKeysOfEveryUsualAlgorithm(String algorithm) throws Exception {
        KeyStore store = Certificates.selfSigned(folder, algorithm, 365);
        Path certificate = write("c.pem", Certificates.pem("CERTIFICATE", Certificates.certificate(store)));
        Path key = write("k.pem", Certificates.pem("PRIVATE KEY", Certificates.key(store)));

        Credentials credentials = Credentials.read(certificate, certificate, key);

        assertThat(credentials.chain()).hasSize(1);
        assertThat(credentials.warning(Instant.now())).isEmpty();
    }

    @Test
    void readsPkcs1AndIgnoresTextAroundTheBlocks() throws Exception {
        KeyStore store = Certificates.selfSigned(folder, "RSA", 365);
        byte[] pkcs8 = Certificates.key(store);
        String text = "Certificate:\n    Data: Version: 3 (0x2)\n"
                + Certificates.pem("CERTIFICATE", Certificates.certificate(store))
                        .replace("\n", "\r\n")
                + "Bag Attributes: none\n"
                + Certificates.pem("RSA PRIVATE KEY", Certificates.pkcs1(pkcs8));
        Path both = write("both.pem", text);

        PrivateKey key = PemFile.read(both).privateKey();

        assertThat(key.getEncoded()).isEqualTo(pkcs8);
        assertThat(Credentials.read(null, both, null).chain()).hasSize(1);
    }

    @Test
    void warnsThirtyDaysBeforeACertificateEnds() throws Exception {
        KeyStore store = Certificates.selfSigned(folder, "EC", 20);
        String pem = Certificates.pem("CERTIFICATE", Certificates.certificate(store))
                + Certificates.pem("PRIVATE KEY", Certificates.key(store));
        Credentials credentials = Credentials.read(null, write("both.pem", pem), null);

        assertThat(credentials.warning(Instant.now()))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("CN=tea-house")
                        .contains(" ends ")
                        .contains("renew"));
        assertThat(credentials.warning(Instant.now().plusSeconds(21 * 86_400)))
                .hasValueSatisfying(text -> assertThat(text).contains(" ended "));
    }

    @ParameterizedTest
    @CsvSource({
        "'nothing here', no private key",
        "'-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----', openssl pkcs8",
        "'-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----', openssl pkcs8",
        "'-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nAAAA\n-----END RSA PRIVATE KEY-----', openssl pkcs8",
        "'-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', damaged",
        "'-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----', damaged"
    })
    void saysWhatIsWrongWithAKey(String text, String hint) throws IOException {
        Path file = write("k.pem", text);

        assertThatThrownBy(() -> PemFile.read(file).privateKey())
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("k.pem")
                .hasMessageContaining(hint);
    }

    @Test
    void noticesAKeyThatIsNotTheCertificates() throws Exception {
        KeyStore one = Certificates.selfSigned(folder, "EC", 100);
        KeyStore two = Certificates.selfSigned(folder, "EC", 200);
        Path certificate = write("c.pem", Certificates.pem("CERTIFICATE", Certificates.certificate(one)));
        Path key = write("k.pem", Certificates.pem("PRIVATE KEY", Certificates.key(two)));

        assertThatThrownBy(() -> Credentials.read(null, certificate, key))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("k.pem")
                .hasMessageContaining("CN=tea-house");
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatThrownBy(() -> Credentials.read(folder.resolve("ca.pem"), null, null))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("ca.pem");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package org.fedoraproject.hubs.listener.amqp;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom a connection trusts and who it is: the files of {@code ca}, {@code certificate} and {@code key}, read anew for every connection so
 * that renewed files need no restart.
 *
 * @param authorities certificates to trust; empty means those of the Java platform
 * @param chain our own certificate and what signed it; empty means none
 * @param context ready for connections
 */
record Credentials(List<X509Certificate> authorities, List<X509Certificate> chain, SSLContext context) {

    /** How long before its end a certificate is reported. */
    static final Duration WARN_BEFORE = Duration.ofDays(30);

    /** @throws BrokerException when a file is missing, damaged or does not fit the others */
    static Credentials read(@Nullable Path ca, @Nullable Path certificate, @Nullable Path key) throws BrokerException {
        if (certificate == null && key != null) {
            throw new BrokerException("a client key without its certificate; set .certificate, too");
        }
        List<X509Certificate> authorities =
                ca == null ? List.of() : PemFile.read(ca).certificates();
        List<X509Certificate> chain =
                certificate == null ? List.of() : PemFile.read(certificate).certificates();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    certificate == null ? null : keys(chain, key == null ? certificate : key),
                    ca == null ? null : trust(authorities),
                    null);
            return new Credentials(authorities, chain, context);
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new BrokerException("certificate and key do not fit together: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(List<X509Certificate> chain, Path key)
            throws GeneralSecurityException, java.io.IOException, BrokerException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        PrivateKey secret = PemFile.read(key).privateKey();
        if (!fits(chain.getFirst(), secret)) {
            throw new BrokerException("the key in " + key + " is not the one of the certificate of "
                    + chain.getFirst().getSubjectX500Principal().getName());
        }
        store.setKeyEntry("client", secret, new char[0], chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    /** Whether the key makes signatures that the certificate proves; otherwise a broker would only hang up. */
    private static boolean fits(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] something = certificate.getSignature();
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(something);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(something);
        return signature.verify(signed);
    }

    private static TrustManager[] trust(List<X509Certificate> authorities)
            throws GeneralSecurityException, java.io.IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int n = 0; n < authorities.size(); n++) {
            store.setCertificateEntry("ca" + n, authorities.get(n));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** When the first of these certificates ends; empty without any. */
    Optional<Instant> ends() {
        return first().map(first -> first.getNotAfter().toInstant());
    }

    /** What to tell an operator when a certificate ends within thirty days; empty otherwise. */
    Optional<String> warning(Instant now) {
        return first().filter(first -> first.getNotAfter().toInstant().isBefore(now.plus(WARN_BEFORE)))
                .map(first ->
                        "the certificate of " + first.getSubjectX500Principal().getName()
                                + (first.getNotAfter().toInstant().isBefore(now) ? " ended " : " ends ")
                                + first.getNotAfter().toInstant() + "; renew it");
    }

    private Optional<X509Certificate> first() {
        List<X509Certificate> all = new ArrayList<>(chain);
        all.addAll(authorities);
        return all.stream().min(Comparator.comparing(X509Certificate::getNotAfter));
    }
}

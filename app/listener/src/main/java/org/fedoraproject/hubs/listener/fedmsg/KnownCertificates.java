package org.fedoraproject.hubs.listener.fedmsg;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishers' certificates that were found good, so that not every message costs a path of certificates. An entry holds for a minute and
 * for the trust it was checked with. For one thread.
 */
final class KnownCertificates {

    private static final int KEPT = 500;

    private static final int MAX_TEXT = 20_000;

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** One that was good. */
    private record Good(X509Certificate certificate, Trust by, Instant until) {}

    private final Map<String, Good> good = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Good> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A trusted certificate.
     *
     * @param text of an envelope: base64 of a PEM file
     * @throws Refused when it cannot be read or is not trusted
     */
    X509Certificate certificate(String text, Trust trust, Instant now) throws Refused {
        @Nullable Good entry = good.get(text);
        if (entry != null && entry.by().equals(trust) && now.isBefore(entry.until())) {
            return entry.certificate();
        }
        X509Certificate certificate = parse(text);
        trust.check(certificate, now);
        Instant end = certificate.getNotAfter().toInstant();
        Instant until = now.plus(GOOD_FOR);
        good.put(text, new Good(certificate, trust, end.isBefore(until) ? end : until));
        return certificate;
    }

    /** @throws Refused when it is no certificate */
    static X509Certificate parse(String text) throws Refused {
        if (text.length() > MAX_TEXT) {
            throw new Refused(Refusal.CERTIFICATE, "the certificate is too long");
        }
        try {
            byte[] pem = Base64.getMimeDecoder().decode(text);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Refused(Refusal.CERTIFICATE, "the certificate in the envelope cannot be read", e);
        }
    }
}

package org.fedoraproject.hubs.listener.fedmsg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a source of legacy messages believes: authorities, what they have revoked, and the topic policy. Immutable; thread-safe.
 *
 * @param authorities whose certificates are accepted
 * @param revoked their lists, each signed by one of them
 * @param policy who may publish what
 */
record Trust(List<X509Certificate> authorities, List<X509CRL> revoked, TopicPolicy policy) {

    private static final long MAX_BYTES = 10_000_000;

    private static final Duration WARN_BEFORE = Duration.ofDays(30);

    /** @throws TrustException when a file is missing or damaged, or a revocation list is not of these authorities */
    static Trust read(FedmsgConfiguration settings) throws TrustException {
        List<X509Certificate> authorities = new ArrayList<>();
        List<X509CRL> lists = new ArrayList<>();
        Path ca = settings.ca();
        Path crl = settings.crl();
        Path policy = settings.policy();
        if (ca != null) {
            readAll(ca, true).forEach(read -> authorities.add((X509Certificate) read));
        }
        if (crl != null) {
            for (Object read : readAll(crl, false)) {
                lists.add(signedByOneOf(authorities, (X509CRL) read, crl));
            }
        }
        return new Trust(
                List.copyOf(authorities),
                List.copyOf(lists),
                policy == null ? TopicPolicy.NONE : TopicPolicy.read(policy));
    }

    private static List<?> readAll(Path file, boolean certificates) throws TrustException {
        String what = certificates ? "certificate" : "revocation list";
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new TrustException(file + " is too large for a PEM file");
            }
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            ByteArrayInputStream input = new ByteArrayInputStream(Files.readAllBytes(file));
            List<?> found =
                    List.copyOf(certificates ? factory.generateCertificates(input) : factory.generateCRLs(input));
            if (found.isEmpty()) {
                throw new TrustException(file + " holds no " + what);
            }
            return found;
        } catch (IOException e) {
            throw new TrustException(
                    "cannot read " + file + "; check that it exists and that this user may read it", e);
        } catch (GeneralSecurityException e) {
            throw new TrustException(file + " holds a damaged " + what, e);
        }
    }

    private static X509CRL signedByOneOf(List<X509Certificate> authorities, X509CRL list, Path file)
            throws TrustException {
        for (X509Certificate authority : authorities) {
            if (list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
                try {
                    list.verify(authority.getPublicKey());
                    return list;
                } catch (GeneralSecurityException e) {
                    throw new TrustException(file + ": a revocation list is not signed by the authority it names", e);
                }
            }
        }
        throw new TrustException(file + ": a revocation list is of "
                + list.getIssuerX500Principal().getName() + ", which is none of the configured authorities");
    }

    /**
     * Whether a certificate is of one of the authorities, valid and not revoked.
     *
     * @param now when the certificate must be valid
     * @throws Refused with the reason when it is not
     */
    void check(X509Certificate certificate, Instant now) throws Refused {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            PKIXParameters parameters = new PKIXParameters(authorities.stream()
                    .map(authority -> new TrustAnchor(authority, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false); // the lists are files; nothing is fetched
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(List.of(certificate)), parameters);
        } catch (CertPathValidatorException e) {
            throw new Refused(
                    Refusal.CERTIFICATE, "the certificate of " + nameOf(certificate) + " " + words(e, certificate), e);
        } catch (GeneralSecurityException e) {
            throw new Refused(Refusal.CERTIFICATE, "the certificate cannot be checked: " + e.getMessage(), e);
        }
        for (X509CRL list : revoked) {
            if (list.isRevoked(certificate)) {
                throw new Refused(Refusal.REVOKED, "the certificate of " + nameOf(certificate) + " has been revoked");
            }
        }
    }

    private static String words(CertPathValidatorException e, X509Certificate certificate) {
        return switch (e.getReason()) {
            case CertPathValidatorException.BasicReason.EXPIRED ->
                "ended " + certificate.getNotAfter().toInstant();
            case CertPathValidatorException.BasicReason.NOT_YET_VALID ->
                "begins " + certificate.getNotBefore().toInstant();
            case CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED ->
                "is signed in a way that this Java does not accept";
            default -> "is not signed by a configured authority";
        };
    }

    /** The common name in a certificate's subject, which policies speak of; the whole subject where there is none. */
    static String nameOf(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new javax.naming.ldap.LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse(subject);
        } catch (javax.naming.InvalidNameException e) {
            return subject;
        }
    }

    /** When the first authority or revocation list ends; empty without any. */
    Optional<Instant> ends() {
        return authorities.stream()
                .map(authority -> authority.getNotAfter().toInstant())
                .min(Instant::compareTo);
    }

    /** What to tell an operator: an authority that ends within thirty days, or a revocation list that should have been renewed. */
    Optional<String> warning(Instant now) {
        for (X509Certificate authority : authorities) {
            Instant end = authority.getNotAfter().toInstant();
            if (end.isBefore(now.plus(WARN_BEFORE))) {
                return Optional.of("the authority " + nameOf(authority) + " ends " + end + "; get its successor");
            }
        }
        for (X509CRL list : revoked) {
            Date next = list.getNextUpdate();
            if (next != null && next.toInstant().isBefore(now)) {
                return Optional.of("the revocation list should have been renewed by " + next.toInstant()
                        + "; it is used as it is");
            }
        }
        return Optional.empty();
    }
}

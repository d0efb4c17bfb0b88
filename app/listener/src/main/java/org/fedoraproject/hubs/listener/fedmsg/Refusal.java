package org.fedoraproject.hubs.listener.fedmsg;

/** Why a legacy message is refused; each is counted. */
public enum Refusal {
    /** Not two frames; or the topic in the first is not the one in the envelope, is no UTF-8, or holds invisible characters. */
    FRAMES,
    /** An envelope over the limit of a message. */
    TOO_LARGE,
    /** The envelope is no acceptable JSON object, or says nothing. */
    ENVELOPE,
    /** No signature or no certificate, or signed in a way that is not known here (gpg). */
    UNSIGNED,
    /** The certificate is damaged, not of a configured authority, expired, or not valid yet. */
    CERTIFICATE,
    /** The certificate is on a revocation list. */
    REVOKED,
    /** The signature does not fit the content: it was changed on the way, or never fitted. */
    SIGNATURE,
    /** The certificate may not publish this topic, or the topic is on no list. */
    POLICY,
    /** Signed, but of another time than now. */
    CLOCK
}

package org.fedoraproject.hubs.listener.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last thousand undecodable deliveries by their digest, so that one that is redelivered, because the connection broke before its
 * acknowledgement, is not buried twice. Thread-safe.
 */
final class RecentlyBuried {

    private static final int KEPT = 1000;

    private final Map<String, Boolean> digests = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /** Whether it was buried before. */
    synchronized boolean has(String digest) {
        return digests.containsKey(digest);
    }

    /** Remembers it. */
    synchronized void add(String digest) {
        digests.put(digest, true);
    }

    static String digest(String subject, byte[] content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.fedoraproject.hubs.listener.fedmsg;

/**
 * A message as it came off the socket.
 *
 * @param topic the first frame
 * @param envelope the second; empty when there was none
 * @param count how many frames there were; those beyond the second are not kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frames(byte[] topic, byte[] envelope, int count) {

    /** Bytes that are held. */
    int size() {
        return topic.length + envelope.length;
    }
}

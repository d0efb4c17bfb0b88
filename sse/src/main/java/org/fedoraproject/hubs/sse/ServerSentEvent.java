package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.util.concurrent.ThreadLocalRandom;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;

/**
 * An update in the form of the wire. Encoded once and shared by all who get it.
 *
 * @param update what it says and whom it goes to
 * @param sequence its position in {@link History}
 * @param bytes what is written; whoever holds the event holds one reference
 */
record ServerSentEvent(Update update, long sequence, ByteBuf bytes) {

    /** Reconnect after about three seconds, each connection after another while, so that a restart is not followed by a storm. */
    static final int RETRY_MILLIS = 3000;

    private static final int RETRY_JITTER = 1000;

    /** The comment that tells proxies and browsers that a quiet stream lives. */
    static final String KEEPALIVE = ": keepalive\n\n";

    /** Encodes an update. */
    static ServerSentEvent of(ByteBufAllocator buffers, Published published, long sequence) {
        return new ServerSentEvent(published.update(), sequence, ByteBufUtil.writeUtf8(buffers, text(published)));
    }

    /** The lines of an update. */
    static String text(Published published) {
        return "id: " + published.id() + "\nevent: " + published.update().event() + "\ndata: "
                + published.update().data() + "\n\n";
    }

    /** History is lost: the page reloads what it shows. */
    static String reset(String id) {
        return "id: " + id + "\nevent: reset\ndata: {}\n\n";
    }

    /** The stream ends because its token does: the page gets a new one and comes back at once. */
    static final String RENEW = "event: renew\ndata: {}\n\n";

    /** The first lines of a stream. */
    static String hello(String id) {
        int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(-RETRY_JITTER, RETRY_JITTER + 1);
        return ": hubs\nretry: " + retry + "\nid: " + id + "\n\n";
    }

    /** The first lines of a stream for somebody whose last id means nothing; the id comes with the reset. */
    static String helloWithoutId() {
        int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(-RETRY_JITTER, RETRY_JITTER + 1);
        return ": hubs\nretry: " + retry + "\n\n";
    }
}

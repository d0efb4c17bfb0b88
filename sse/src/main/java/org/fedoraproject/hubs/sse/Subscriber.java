package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.update.LiveStreams.Ending;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: the last handler of its connection. Everything happens on the connection's event loop. A reader that leaves its buffer
 * full is told nothing more until it has read; then it is told what it missed, folded, or to reload; after {@code limits.unwritable} it is
 * cut off.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty reports failures to the handlers, not through these futures
final class Subscriber extends ChannelInboundHandlerAdapter {

    /** What a client may still send on an open stream before it is taken for a nuisance, bytes. */
    private static final int MOST_INBOUND = 8192;

    private final Listening listening;
    private final LoopSubscribers home;
    private final Runnable onEnd;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> cutOff;
    private @Nullable ScheduledFuture<?> expiry;
    private long told;
    private boolean behind;
    private boolean dirty;
    private boolean ended;
    private boolean joined;
    private int inbound;

    /**
     * @param listening what it hears of
     * @param home the subscribers of its event loop
     * @param onEnd called once, when the stream is over
     */
    Subscriber(Listening listening, LoopSubscribers home, Runnable onEnd) {
        this.listening = listening;
        this.home = home;
        this.onEnd = onEnd;
    }

    Listening listening() {
        return listening;
    }

    /** Whether an end means it. */
    boolean isEndedBy(Ending ending) {
        TopicToken token = listening.token();
        return token != null && token.isEndedBy(ending);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        this.context = ctx;
        TopicToken token = listening.token();
        if (token != null) {
            long left = Duration.between(Instant.now(), token.expires()).toMillis();
            expiry = ctx.executor().schedule(() -> endForRenewal("expired"), Math.max(0, left), TimeUnit.MILLISECONDS);
        }
    }

    /** It has been told everything up to here and is from now on told what is new. */
    void join(long sequence) {
        told = sequence;
        behind = false;
        if (!joined && !ended) {
            if (!home.mayStay(this)) {
                endForRenewal("ended");
                return;
            }
            joined = true;
            home.add(this);
        }
    }

    /** Position up to which it was told everything. */
    long told() {
        return told;
    }

    /** Offers an event; the caller flushes it later when this returns true, which it does once until then. */
    boolean offer(ServerSentEvent event) {
        if (behind || event.sequence() <= told) {
            return false;
        }
        if (!channelIsWritable()) {
            behind = true;
            told = event.sequence() - 1;
            return false;
        }
        told = event.sequence();
        write(event.bytes().retainedDuplicate());
        boolean first = !dirty;
        dirty = true;
        return first;
    }

    /** Tells it what it missed, or to reload. */
    void tell(CatchUp catchUp) {
        switch (catchUp) {
            case CatchUp.Lost lost -> {
                home.metrics().reset();
                write(encode(ServerSentEvent.reset(lost.upTo().id())));
            }
            case CatchUp.Missed missed -> {
                StringBuilder lines = new StringBuilder();
                for (Published event : missed.events()) {
                    lines.append(ServerSentEvent.text(event));
                }
                if (!lines.isEmpty()) {
                    home.metrics().replayed();
                    write(encode(lines));
                }
            }
        }
        told = catchUp.upTo().sequence();
    }

    /** Writes the comment that shows that the stream lives. */
    void keepAlive(ByteBuf comment) {
        if (channelIsWritable()) {
            write(comment.retainedDuplicate());
            flush();
        }
    }

    void flush() {
        dirty = false;
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.flush();
        }
    }

    /** Ends the stream because its token is worth nothing any more, and says so: the page asks for another one. */
    void endForRenewal(String how) {
        if (!ended && channelIsWritable()) {
            write(encode(ServerSentEvent.RENEW));
            flush();
        }
        end(how);
    }

    /** Ends the stream in good order. */
    void end(String how) {
        ChannelHandlerContext ctx = context;
        if (ctx != null && !ended) {
            finish(how);
            ctx.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        inbound += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (inbound > MOST_INBOUND) {
            cut("nuisance");
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            if (cutOff != null) {
                cutOff.cancel(false);
                cutOff = null;
            }
            if (behind) {
                home.catchUp(this);
            }
        } else if (cutOff == null) {
            cutOff =
                    ctx.executor().schedule(() -> cut("slow"), home.unwritable().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        finish("left");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // May come while events are being delivered, so nobody is removed here: closing makes the channel inactive
        // later.
        ctx.close();
    }

    /** A plain close would leave the kernel's buffer in place and the client unaware; a reset frees it. */
    private void cut(String how) {
        ChannelHandlerContext ctx = context;
        if (ctx != null && !ended) {
            finish(how);
            ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            ctx.close();
        }
    }

    private void finish(String how) {
        if (!ended) {
            ended = true;
            if (cutOff != null) {
                cutOff.cancel(false);
            }
            if (expiry != null) {
                expiry.cancel(false);
            }
            if (joined) {
                home.remove(this);
            }
            home.metrics().ended(how);
            onEnd.run();
        }
    }

    boolean hasEnded() {
        return ended;
    }

    private boolean channelIsWritable() {
        return context != null && context.channel().isWritable();
    }

    private void write(ByteBuf bytes) {
        ChannelHandlerContext ctx = context;
        if (ctx == null || ended) {
            bytes.release();
        } else {
            ctx.write(bytes, ctx.voidPromise());
        }
    }

    private ByteBuf encode(CharSequence lines) {
        ChannelHandlerContext ctx = context;
        return ByteBufUtil.writeUtf8(
                ctx == null ? io.netty.buffer.UnpooledByteBufAllocator.DEFAULT : ctx.alloc(), lines);
    }
}

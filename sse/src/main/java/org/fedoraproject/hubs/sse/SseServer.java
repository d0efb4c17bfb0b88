package org.fedoraproject.hubs.sse;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** The event server: opens its port once the history of updates has been read. Closing it ends all streams and frees the port. */
@SuppressWarnings("FutureReturnValueIgnored") // Netty reports failures to the handlers, not through these futures
public final class SseServer implements AutoCloseable {

    /** A restart of this server brings all browsers back within seconds. */
    private static final int BACKLOG = 4096;

    /** The kernel would otherwise take up to 4 MB for a reader that does not read. */
    private static final int SEND_BUFFER = 64 << 10;

    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(16 << 10, 64 << 10);

    /** Connections beyond the limit of streams that may be in their handshake; above, they are closed unasked. */
    private static final int HANDSHAKES = 2048;

    private final EventLoopGroup loops;
    private final UpdateDispatcher dispatcher;
    private final UpdateReader reader;
    private final Thread thread;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Channel listening;

    private SseServer(SseConfiguration settings, UpdateChannel updates, LiveStreams streams, Operations operations)
            throws IOException, InterruptedException {
        this.loops = new MultiThreadIoEventLoopGroup(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), NioIoHandler.newFactory());
        History history = new History(settings.limits().history());
        TokenDesk desk = new TokenDesk(streams);
        this.dispatcher = new UpdateDispatcher(loops, settings, history, desk, new SseMetrics(operations.metrics()));
        this.reader = new UpdateReader(updates, history, dispatcher, desk);
        this.thread = Thread.ofPlatform().name("sse-updates").daemon().start(reader);
        try {
            reader.awaitReady();
            this.listening = listen(settings, Door.of(settings, desk), operations);
        } catch (IOException | InterruptedException e) {
            stopReading();
            stopLoops();
            throw e;
        }
    }

    /**
     * Starts it.
     *
     * @param settings where to listen and what to refuse
     * @param updates the stream of updates
     * @param streams key of the tokens and whose streams ended
     * @param operations what is served beside the streams
     * @throws IOException when the port is taken; the message names it
     * @throws InterruptedException when the thread is interrupted while the stream of updates cannot be reached
     */
    public static SseServer start(
            SseConfiguration settings, UpdateChannel updates, LiveStreams streams, Operations operations)
            throws IOException, InterruptedException {
        return new SseServer(settings, updates, streams, operations);
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        listening.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        stopReading();
        dispatcher.close();
        stopLoops();
    }

    private void stopReading() {
        reader.stop();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopLoops() {
        loops.shutdownGracefully(100, 2000, TimeUnit.MILLISECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }

    private Channel listen(SseConfiguration settings, Door door, Operations operations)
            throws IOException, InterruptedException {
        int most = settings.limits().connections() + HANDSHAKES;
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, MARKS)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (connections.incrementAndGet() > most) {
                            channel.close();
                        } else {
                            channel.pipeline().addLast(decoder(), new RequestHandler(door, dispatcher, operations));
                        }
                        channel.closeFuture().addListener(closed -> connections.decrementAndGet());
                    }
                });
        var bound = bootstrap.bind(settings.bind(), settings.port()).await();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot open the event port " + settings.bind() + ":" + settings.port() + ": "
                            + bound.cause().getMessage() + "; set hubs.sse.port",
                    bound.cause());
        }
        return bound.channel();
    }

    private static HttpRequestDecoder decoder() {
        return new HttpRequestDecoder(new HttpDecoderConfig()
                .setMaxInitialLineLength(8192)
                .setMaxHeaderSize(8192)
                .setInitialBufferSize(256));
    }
}

package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.sse.ConnectionLimits.Origin;
import org.fedoraproject.hubs.sse.StreamRequest.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one request of a connection, answers it, or turns the connection into a {@link Subscriber} and leaves it. On the connection's
 * event loop; whatever may block goes elsewhere.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty reports failures to the handlers, not through these futures
final class RequestHandler extends ChannelInboundHandlerAdapter {

    /** Longest time to send the head of a request: a browser needs milliseconds, a slow loris as long as it may. */
    static final Duration HEAD_WAIT = Duration.ofSeconds(5);

    /** Longest time to take a short answer. */
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

    private static final String PATH = "/sse";

    /** Wrong, foreign, expired and ended look the same. */
    private static final String TOKEN_IS_OVER =
            "This token opens nothing any more. The page gets a new one at /live, or by being reloaded.\n";

    private final Door door;
    private final UpdateDispatcher dispatcher;
    private final Operations operations;
    private @Nullable ScheduledFuture<?> patience;
    private boolean answered;

    RequestHandler(Door door, UpdateDispatcher dispatcher, Operations operations) {
        this.door = door;
        this.dispatcher = dispatcher;
        this.operations = operations;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        closeAfter(ctx, HEAD_WAIT);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (!answered && message instanceof HttpRequest request) {
                answered = true;
                answer(ctx, request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stopWaiting();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }

    private void answer(ChannelHandlerContext ctx, HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            refuse(
                    ctx,
                    request,
                    HttpResponseStatus.BAD_REQUEST,
                    "The request is not HTTP, or its head is over 8 KB.\n");
            return;
        }
        HttpMethod method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD) && !method.equals(HttpMethod.OPTIONS)) {
            refuse(ctx, request, HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET, HEAD and OPTIONS.\n");
            return;
        }
        String path = path(request.uri());
        if (path.equals(PATH)) {
            stream(ctx, request);
        } else if (path.startsWith("/healthz/") || path.equals("/metrics")) {
            operate(ctx, request, path);
        } else {
            refuse(ctx, request, HttpResponseStatus.NOT_FOUND, "Nothing here. Try /sse?topic=t/design\n");
        }
    }

    private void stream(ChannelHandlerContext ctx, HttpRequest request) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            Map<String, String> headers = new LinkedHashMap<>(door.cors().preflight(request));
            headers.put("Allow", "GET, HEAD, OPTIONS");
            reply(ctx, HttpResponseStatus.NO_CONTENT, headers, "", false);
            return;
        }
        StreamRequest wanted;
        try {
            wanted = StreamRequest.of(request);
        } catch (BadRequest e) {
            refuse(ctx, request, HttpResponseStatus.BAD_REQUEST, e.words());
            return;
        }
        Optional<Listening> listening = door.listening(wanted);
        if (listening.isEmpty()) {
            refuse(ctx, request, HttpResponseStatus.FORBIDDEN, TOKEN_IS_OVER);
        } else if (request.method().equals(HttpMethod.HEAD)) {
            reply(ctx, HttpResponseStatus.OK, headers(request, "text/event-stream; charset=utf-8"), "", false);
        } else {
            admit(ctx, request, wanted, listening.get());
        }
    }

    private void admit(ChannelHandlerContext ctx, HttpRequest request, StreamRequest wanted, Listening listening) {
        InetAddress peer = ((InetSocketAddress) ctx.channel().remoteAddress()).getAddress();
        TopicToken token = listening.token();
        Origin origin = new Origin(door.client(peer, request).orElse(null), token == null ? null : token.session());
        switch (door.limits().enter(origin)) {
            case FULL ->
                refuse(
                        ctx,
                        request,
                        HttpResponseStatus.SERVICE_UNAVAILABLE,
                        "Too many open streams. Try again soon.\n");
            case TOO_MANY_FROM_THERE ->
                refuse(
                        ctx,
                        request,
                        HttpResponseStatus.TOO_MANY_REQUESTS,
                        "Too many open streams from your address or browser. Close some pages, or let pages share a stream.\n");
            case ADMITTED -> {
                UpdateDispatcher.Admitted admitted = new UpdateDispatcher.Admitted(
                        wanted, listening, () -> door.limits().leave(origin));
                open(ctx, request, admitted);
            }
        }
    }

    private void open(ChannelHandlerContext ctx, HttpRequest request, UpdateDispatcher.Admitted admitted) {
        stopWaiting();
        // Taken before anything is written: what happens after the first lines are read comes after this position.
        History.Position begin = dispatcher.now();
        ByteBuf head = Answers.stream(
                ctx.alloc(), door.cors().headers(request), UpdateDispatcher.firstLines(admitted.request(), begin));
        Subscriber subscriber = dispatcher.subscriber(ctx.channel().eventLoop(), admitted);
        ctx.pipeline().addLast(subscriber);
        ctx.pipeline().remove(HttpRequestDecoder.class);
        ctx.pipeline().remove(this);
        ctx.channel().writeAndFlush(head);
        dispatcher.begin(
                ctx.channel().eventLoop(), subscriber, begin, admitted.request().lastEventId());
    }

    private void operate(ChannelHandlerContext ctx, HttpRequest request, String path) {
        closeAfter(ctx, ANSWER_WAIT);
        boolean withBody = request.method().equals(HttpMethod.GET);
        dispatcher.elsewhere().execute(() -> {
            Operations.Answer answer = operations.answer(path);
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", answer.contentType());
            headers.put("Cache-Control", "no-store");
            ctx.executor()
                    .execute(() ->
                            reply(ctx, HttpResponseStatus.valueOf(answer.status()), headers, answer.body(), withBody));
        });
    }

    private void refuse(ChannelHandlerContext ctx, HttpRequest request, HttpResponseStatus status, String words) {
        dispatcher.metrics().refused(status.code());
        Map<String, String> headers = headers(request, "text/plain; charset=utf-8");
        if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
            headers.put("Allow", "GET, HEAD, OPTIONS");
        }
        if (status.code() == 503 || status.code() == 429) {
            headers.put("Retry-After", "30");
        }
        reply(ctx, status, headers, words, !HttpMethod.HEAD.equals(request.method()));
    }

    private Map<String, String> headers(HttpRequest request, String contentType) {
        Map<String, String> headers = new LinkedHashMap<>(door.cors().headers(request));
        headers.put("Content-Type", contentType);
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    private void reply(
            ChannelHandlerContext ctx,
            HttpResponseStatus status,
            Map<String, String> headers,
            String body,
            boolean withBody) {
        closeAfter(ctx, ANSWER_WAIT);
        ctx.writeAndFlush(Answers.whole(ctx.alloc(), status, headers, body, withBody))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void closeAfter(ChannelHandlerContext ctx, Duration longest) {
        stopWaiting();
        patience = ctx.executor().schedule(() -> ctx.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.cancel(false);
            patience = null;
        }
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}

package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as bytes. Each closes its connection: a stream by its end, any other because nothing more is to be asked here. Stateless. */
final class Answers {

    private static final String SECURITY = String.join(
            "\r\n",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
            "Connection: close",
            "");

    private Answers() {}

    /**
     * A whole answer.
     *
     * @param withBody false for HEAD: the headers say what the body would be
     */
    static ByteBuf whole(
            ByteBufAllocator buffers,
            HttpResponseStatus status,
            Map<String, String> headers,
            String body,
            boolean withBody) {
        StringBuilder out = head(status, headers);
        if (status.code() != 204) {
            out.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        out.append("\r\n");
        return ByteBufUtil.writeUtf8(buffers, withBody ? out.append(body) : out);
    }

    /** Head of a stream, with its first lines. */
    static ByteBuf stream(ByteBufAllocator buffers, Map<String, String> cors, String firstLines) {
        StringBuilder out = head(HttpResponseStatus.OK, cors)
                .append("Content-Type: text/event-stream; charset=utf-8\r\n")
                .append("Cache-Control: no-cache, no-store, no-transform\r\n")
                .append("X-Accel-Buffering: no\r\n\r\n")
                .append(firstLines);
        return ByteBufUtil.writeUtf8(buffers, out);
    }

    private static StringBuilder head(HttpResponseStatus status, Map<String, String> headers) {
        StringBuilder out = new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(status.code())
                .append(' ')
                .append(status.reasonPhrase())
                .append("\r\n")
                .append(SECURITY);
        headers.forEach(
                (name, value) -> out.append(name).append(": ").append(value).append("\r\n"));
        return out;
    }
}

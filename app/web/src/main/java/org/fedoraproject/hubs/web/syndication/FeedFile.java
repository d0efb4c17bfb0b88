package org.fedoraproject.hubs.web.syndication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.fedoraproject.hubs.web.site.Fingerprint;

/**
 * The answer that brings a feed, or says that it is the one that the reader has. By its tag alone: what a reader may see changes without
 * anything becoming newer. Stateless.
 */
final class FeedFile {

    private FeedFile() {}

    static MutableHttpResponse<?> answer(HttpRequest<?> request, Channel channel, Format format) {
        byte[] written = format.write(channel);
        String tag = "\"" + Fingerprint.of(new String(written, StandardCharsets.UTF_8)) + "\"";
        boolean same = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(sent -> sent.equals("*") || sent.contains(tag));
        MutableHttpResponse<?> answer = same
                ? HttpResponse.notModified()
                : HttpResponse.ok(written).header(HttpHeaders.CONTENT_TYPE, format.type() + "; charset=utf-8");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                channel.updated().atZone(ZoneOffset.UTC)));
    }
}

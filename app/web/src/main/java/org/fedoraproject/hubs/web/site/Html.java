package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;

/** Answers that hold a page. Stateless. */
public final class Html {

    private static final MediaType TYPE = MediaType.of("text/html; charset=utf-8");

    private Html() {}

    /** A page that a browser may keep but asks about before it shows it again. */
    public static MutableHttpResponse<byte[]> page(HttpStatus status, String html) {
        return HttpResponse.<byte[]>status(status)
                .body(html.getBytes(StandardCharsets.UTF_8))
                .contentType(TYPE)
                .header("Cache-Control", "no-cache");
    }

    /** A page that is there. */
    public static MutableHttpResponse<byte[]> page(String html) {
        return page(HttpStatus.OK, html);
    }
}

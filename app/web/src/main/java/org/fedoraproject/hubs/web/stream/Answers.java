package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where forms of streams lead: back to the page they stand on, which says what was done. Stateless. */
final class Answers {

    private static final Pattern OWN = Pattern.compile("/(stream|[ut]/[A-Za-z0-9._+-]{1,64})/[A-Za-z0-9%._~/-]{0,700}");

    private Answers() {}

    /**
     * Back to a page of ours.
     *
     * @param back where the form stood; anything but a path of a stream or hub leads to the stream
     * @param did what was done
     * @param fields names and values that undoing it needs, in turn
     */
    static HttpResponse<?> back(String back, String did, String... fields) {
        StringBuilder address =
                new StringBuilder(OWN.matcher(back).matches() && !back.contains("//") ? back : "/stream/");
        address.append("?did=").append(did);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            address.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
        }
        return HttpResponse.seeOther(URI.create(address.toString()));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

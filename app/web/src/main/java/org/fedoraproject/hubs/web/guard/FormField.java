package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Multipart;
import org.fedoraproject.hubs.web.form.SentBody;

/** Reads one field of a form before its controller reads the whole. Blocks until the body is there. Stateless. */
final class FormField {

    private FormField() {}

    /** The only value of a field; empty when there is none, or more than one. */
    static Optional<String> of(HttpRequest<?> request, String name) {
        return SentBody.of(request).flatMap(body -> find(new String(body, StandardCharsets.UTF_8), name));
    }

    /** The same of a form with a file. */
    static Optional<String> ofParts(HttpRequest<?> request, String name) {
        String type = request.getHeaders().get("Content-Type");
        return SentBody.of(request).flatMap(body -> {
            try {
                return Multipart.read(type == null ? "" : type, body).part(name).map(Multipart.Part::content);
            } catch (BadFormException e) {
                return Optional.empty();
            }
        });
    }

    static Optional<String> find(String form, String name) {
        Optional<String> found = Optional.empty();
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = decoded(pair.substring(name.length() + 1));
            }
        }
        return found;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

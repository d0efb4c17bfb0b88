package org.fedoraproject.hubs.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.List;

/** Origins that a page's forms may lead to beside our own: a browser that is sent on from a form asks the content policy again. Stateless. */
public final class FormTargets {

    private static final String ATTRIBUTE = "hubs.form-targets";

    private FormTargets() {}

    /** Allows them for the answer to this request. */
    public static void allow(HttpRequest<?> request, Collection<String> origins) {
        request.setAttribute(ATTRIBUTE, String.join(" ", origins));
    }

    /** Those of this request; empty mostly. */
    public static List<String> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .map(all -> List.of(all.split(" ")))
                .orElse(List.of());
    }
}

package org.fedoraproject.hubs.web.access;

import io.micronaut.http.HttpRequest;
import org.fedoraproject.hubs.core.access.Viewer;

/** Who sent a request. The filters that read a session's cookie or a token say so once; everybody else asks here. Stateless. */
public final class Viewers {

    private static final String ATTRIBUTE = "hubs.viewer";

    private Viewers() {}

    /** Whoever sent it; a visitor when nothing else is known. */
    public static Viewer of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Viewer.class).orElse(Viewer.VISITOR);
    }

    /** Says who sent it. */
    public static void set(HttpRequest<?> request, Viewer viewer) {
        request.setAttribute(ATTRIBUTE, viewer);
    }
}

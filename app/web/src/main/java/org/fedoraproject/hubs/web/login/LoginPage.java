package org.fedoraproject.hubs.web.login;

import org.fedoraproject.hubs.web.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one signs in, as its template sees it.
 *
 * @param frame around it
 * @param provider what people call the identity provider
 * @param to where to go afterwards
 * @param register where somebody without an account makes one; absent when nobody said
 */
record LoginPage(
        Frame frame, String provider, String to, @Nullable String register) {}

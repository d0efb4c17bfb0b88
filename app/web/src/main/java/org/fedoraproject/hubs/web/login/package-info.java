/** Signing in by OpenID Connect: authorization code with PKCE, state and nonce bound to the browser, and signing out. */
@NullMarked
package org.fedoraproject.hubs.web.login;

import org.jspecify.annotations.NullMarked;

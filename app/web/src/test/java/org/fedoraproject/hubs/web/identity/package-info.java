/** Signing in, against an identity provider that lies in every way the tests can think of. */
@NullMarked
package org.fedoraproject.hubs.web.identity;

import org.jspecify.annotations.NullMarked;

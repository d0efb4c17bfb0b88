/** An identity provider that asks for no password: for the demonstration and for tests on this machine, never in production. */
@NullMarked
package org.fedoraproject.hubs.embedded.identity;

import org.jspecify.annotations.NullMarked;

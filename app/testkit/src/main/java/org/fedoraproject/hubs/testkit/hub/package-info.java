/** Contracts of the ports {@code HubStore} and {@code InterestIndex}, and hubs to try them with. */
@NullMarked
package org.fedoraproject.hubs.testkit.hub;

import org.jspecify.annotations.NullMarked;

/**
 * The contract of message processors, their registry and what they share: reading bodies, naming people, wording sentences. Every
 * application of the bus has a package of its own below, and none knows another.
 */
@NullMarked
package org.fedoraproject.hubs.messages;

import org.jspecify.annotations.NullMarked;

/** At-least-once work queues with one atomic hand-off to the next stage, and dead letters. */
@NullMarked
package org.fedoraproject.hubs.core.queue;

import org.jspecify.annotations.NullMarked;

/** Tests of the Redis stores against a real Redis. */
@NullMarked
package org.fedoraproject.hubs.redis;

import org.jspecify.annotations.NullMarked;

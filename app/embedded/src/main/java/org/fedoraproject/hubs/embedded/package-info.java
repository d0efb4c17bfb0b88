/** PostgreSQL, Redis, a MongoDB-protocol server and an AMQP broker without installation, for demonstrations and tests; never in production. */
@NullMarked
package org.fedoraproject.hubs.embedded;

import org.jspecify.annotations.NullMarked;

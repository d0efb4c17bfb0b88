/** Contract of core's port, run against the in-memory twin and the real store alike. */
@NullMarked
package org.fedoraproject.hubs.testkit.cache;

import org.jspecify.annotations.NullMarked;

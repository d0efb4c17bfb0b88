/** Commands about the cache of widget data; coverage is a monitoring plugin too. */
@NullMarked
package org.fedoraproject.hubs.cli.cache;

import org.jspecify.annotations.NullMarked;

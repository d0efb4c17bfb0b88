/** Tests of the feeds in MongoDB. */
@NullMarked
package org.fedoraproject.hubs.mongo;

import org.jspecify.annotations.NullMarked;

/** What every store of feeds does. */
@NullMarked
package org.fedoraproject.hubs.testkit.feed;

import org.jspecify.annotations.NullMarked;

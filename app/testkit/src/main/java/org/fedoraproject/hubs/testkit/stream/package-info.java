/** What every store of what people keep, hide and have read must do. */
@NullMarked
package org.fedoraproject.hubs.testkit.stream;

import org.jspecify.annotations.NullMarked;

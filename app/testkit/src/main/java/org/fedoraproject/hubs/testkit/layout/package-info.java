/** What every store of layouts must do. */
@NullMarked
package org.fedoraproject.hubs.testkit.layout;

import org.jspecify.annotations.NullMarked;

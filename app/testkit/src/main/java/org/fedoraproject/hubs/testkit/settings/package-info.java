/** What every store of settings must do. */
@NullMarked
package org.fedoraproject.hubs.testkit.settings;

import org.jspecify.annotations.NullMarked;

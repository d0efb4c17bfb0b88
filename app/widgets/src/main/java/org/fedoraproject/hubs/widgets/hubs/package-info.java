/** The visitor learns where a person belongs, and what they follow. */
@NullMarked
package org.fedoraproject.hubs.widgets.hubs;

import org.jspecify.annotations.NullMarked;

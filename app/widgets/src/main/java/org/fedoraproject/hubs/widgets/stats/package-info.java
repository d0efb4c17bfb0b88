/** The visitor learns how many people are with this hub, and becomes one of them. */
@NullMarked
package org.fedoraproject.hubs.widgets.stats;

import org.jspecify.annotations.NullMarked;

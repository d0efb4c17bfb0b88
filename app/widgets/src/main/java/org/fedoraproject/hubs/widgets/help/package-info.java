/** The visitor learns where a hand is wanted. */
@NullMarked
package org.fedoraproject.hubs.widgets.help;

import org.jspecify.annotations.NullMarked;

/** The visitor sees on which days of the last year something happened. */
@NullMarked
package org.fedoraproject.hubs.widgets.year;

import org.jspecify.annotations.NullMarked;

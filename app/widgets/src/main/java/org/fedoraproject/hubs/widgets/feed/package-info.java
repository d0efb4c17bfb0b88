/** The visitor learns what happened here lately, newest first. */
@NullMarked
package org.fedoraproject.hubs.widgets.feed;

import org.jspecify.annotations.NullMarked;

/** A message understood: who did what to what, whom it concerns and where to look. */
@NullMarked
package org.fedoraproject.hubs.core.activity;

import org.jspecify.annotations.NullMarked;

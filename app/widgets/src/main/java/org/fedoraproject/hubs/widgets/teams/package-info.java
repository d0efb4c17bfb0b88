/** The visitor learns which teams a person belongs to. */
@NullMarked
package org.fedoraproject.hubs.widgets.teams;

import org.jspecify.annotations.NullMarked;

/** Meetings as hubs remember them. */
@NullMarked
package org.fedoraproject.hubs.core.meeting;

import org.jspecify.annotations.NullMarked;

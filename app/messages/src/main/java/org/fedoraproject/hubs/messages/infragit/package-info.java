/** Messages of pushes to the infrastructure's own repositories. */
@NullMarked
package org.fedoraproject.hubs.messages.infragit;

import org.jspecify.annotations.NullMarked;

/** Messages of Log Detective, which reads the logs of failed builds. */
@NullMarked
package org.fedoraproject.hubs.messages.logdetective;

import org.jspecify.annotations.NullMarked;

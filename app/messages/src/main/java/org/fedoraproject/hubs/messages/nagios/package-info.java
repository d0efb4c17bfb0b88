/** Messages of the infrastructure's former monitoring. */
@NullMarked
package org.fedoraproject.hubs.messages.nagios;

import org.jspecify.annotations.NullMarked;

/** Messages of the service that computed checksums of every file in source archives. */
@NullMarked
package org.fedoraproject.hubs.messages.summershum;

import org.jspecify.annotations.NullMarked;

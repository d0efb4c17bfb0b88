/** Messages of the scripts that count downloads and running systems. */
@NullMarked
package org.fedoraproject.hubs.messages.logging;

import org.jspecify.annotations.NullMarked;

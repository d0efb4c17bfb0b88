/** Messages of the service that runs tests again. */
@NullMarked
package org.fedoraproject.hubs.messages.rats;

import org.jspecify.annotations.NullMarked;

/** The client against a double of the service, and against a real key distribution centre. */
@NullMarked
package org.fedoraproject.hubs.fasjson;

import org.jspecify.annotations.NullMarked;

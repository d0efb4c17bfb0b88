/** How other services are asked: who asks is said, time and size are capped, and what may be asked again is told apart. */
@NullMarked
package org.fedoraproject.hubs.core.http;

import org.jspecify.annotations.NullMarked;

/** Tests of the listener. */
@NullMarked
package org.fedoraproject.hubs.listener;

import org.jspecify.annotations.NullMarked;

/** Messages of the Module Build Service. */
@NullMarked
package org.fedoraproject.hubs.messages.mbs;

import org.jspecify.annotations.NullMarked;

/** Messages of Copr: community builds. */
@NullMarked
package org.fedoraproject.hubs.messages.copr;

import org.jspecify.annotations.NullMarked;

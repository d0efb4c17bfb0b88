/** Messages of Weblate: translations. */
@NullMarked
package org.fedoraproject.hubs.messages.weblate;

import org.jspecify.annotations.NullMarked;

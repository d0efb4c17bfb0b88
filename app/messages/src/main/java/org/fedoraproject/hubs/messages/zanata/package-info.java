/** Messages of Zanata, where software was translated before Weblate. */
@NullMarked
package org.fedoraproject.hubs.messages.zanata;

import org.jspecify.annotations.NullMarked;

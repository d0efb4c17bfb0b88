/** What a hub says of itself, how people change it, and what they may not. */
@NullMarked
package org.fedoraproject.hubs.core.settings;

import org.jspecify.annotations.NullMarked;

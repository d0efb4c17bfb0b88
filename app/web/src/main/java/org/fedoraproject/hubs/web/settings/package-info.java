/** What a hub says of itself, changed by its owners; its history; archiving it and bringing it back. */
@NullMarked
package org.fedoraproject.hubs.web.settings;

import org.jspecify.annotations.NullMarked;

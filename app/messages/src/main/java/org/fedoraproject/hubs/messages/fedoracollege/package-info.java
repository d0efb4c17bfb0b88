/** Messages of Fedora College, which taught how to contribute. */
@NullMarked
package org.fedoraproject.hubs.messages.fedoracollege;

import org.jspecify.annotations.NullMarked;

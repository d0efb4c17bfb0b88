/** Messages of MirrorManager: mirrors and the crawler that looks after them. */
@NullMarked
package org.fedoraproject.hubs.messages.mirrormanager;

import org.jspecify.annotations.NullMarked;

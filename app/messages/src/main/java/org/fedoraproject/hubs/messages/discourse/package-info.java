/** Messages of Fedora Discussion: topics, posts, likes and solutions. */
@NullMarked
package org.fedoraproject.hubs.messages.discourse;

import org.jspecify.annotations.NullMarked;

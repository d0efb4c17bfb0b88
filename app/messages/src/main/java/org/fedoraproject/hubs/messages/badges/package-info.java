/** Messages of Fedora Badges: awards, ranks and first visits. */
@NullMarked
package org.fedoraproject.hubs.messages.badges;

import org.jspecify.annotations.NullMarked;

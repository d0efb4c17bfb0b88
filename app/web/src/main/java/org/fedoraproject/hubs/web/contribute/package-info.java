/** What members of a hub add to it: who may, and the way back to the card they came from. */
@NullMarked
package org.fedoraproject.hubs.web.contribute;

import org.jspecify.annotations.NullMarked;

/** What pages may hear of while they are open: the tokens that they show the event server. */
@NullMarked
package org.fedoraproject.hubs.web.live;

import org.jspecify.annotations.NullMarked;

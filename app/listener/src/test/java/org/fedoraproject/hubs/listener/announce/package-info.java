/** What the portal says about itself. */
@NullMarked
package org.fedoraproject.hubs.listener.announce;

import org.jspecify.annotations.NullMarked;

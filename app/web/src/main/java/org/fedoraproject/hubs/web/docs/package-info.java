/** Pages that explain: what the bus says and what the portal makes of it, and what scripts can ask. */
@NullMarked
package org.fedoraproject.hubs.web.docs;

import org.jspecify.annotations.NullMarked;

/** Messages of Release Monitoring: new upstream versions, and the projects it watches. */
@NullMarked
package org.fedoraproject.hubs.messages.anitya;

import org.jspecify.annotations.NullMarked;

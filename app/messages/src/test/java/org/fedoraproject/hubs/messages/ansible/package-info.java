/** Messages of the infrastructure’s playbooks being run. */
@NullMarked
package org.fedoraproject.hubs.messages.ansible;

import org.jspecify.annotations.NullMarked;

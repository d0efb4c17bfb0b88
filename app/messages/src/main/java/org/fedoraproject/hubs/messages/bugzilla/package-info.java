/** Messages of Red Hat Bugzilla about Fedora's products: bugs reported and changed. */
@NullMarked
package org.fedoraproject.hubs.messages.bugzilla;

import org.jspecify.annotations.NullMarked;

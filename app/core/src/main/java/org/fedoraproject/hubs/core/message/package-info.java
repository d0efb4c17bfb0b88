/** What the bus says: a message with its topic, severity and the headers' users, groups and packages. */
@NullMarked
package org.fedoraproject.hubs.core.message;

import org.jspecify.annotations.NullMarked;

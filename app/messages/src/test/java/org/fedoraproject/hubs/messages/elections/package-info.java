/** Messages of Fedora Elections: elections and who stands for them. */
@NullMarked
package org.fedoraproject.hubs.messages.elections;

import org.jspecify.annotations.NullMarked;

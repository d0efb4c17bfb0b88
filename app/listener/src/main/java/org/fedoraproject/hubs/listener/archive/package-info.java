/** What was missed: asks an archive of the bus (datagrepper) page by page, politely, and remembers how far it came. */
@NullMarked
package org.fedoraproject.hubs.listener.archive;

import org.jspecify.annotations.NullMarked;

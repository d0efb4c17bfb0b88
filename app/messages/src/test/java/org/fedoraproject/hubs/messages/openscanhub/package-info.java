/** Messages of OpenScanHub, which looks for mistakes in sources. */
@NullMarked
package org.fedoraproject.hubs.messages.openscanhub;

import org.jspecify.annotations.NullMarked;

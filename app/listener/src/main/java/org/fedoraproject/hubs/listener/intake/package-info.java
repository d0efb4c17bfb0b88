/** From deliveries to the inbox or the dead letters, with sums that add up; the same for a broker and for a file. */
@NullMarked
package org.fedoraproject.hubs.listener.intake;

import org.jspecify.annotations.NullMarked;

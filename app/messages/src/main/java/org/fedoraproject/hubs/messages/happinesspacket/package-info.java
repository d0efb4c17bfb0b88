/** Messages of Fedora Happiness Packets: people thanking each other. */
@NullMarked
package org.fedoraproject.hubs.messages.happinesspacket;

import org.jspecify.annotations.NullMarked;

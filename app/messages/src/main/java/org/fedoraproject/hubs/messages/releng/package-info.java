/** Messages of release engineering about the releases that came every two weeks. */
@NullMarked
package org.fedoraproject.hubs.messages.releng;

import org.jspecify.annotations.NullMarked;

/** The visitor meets people whom the owners of the hub want to be met. */
@NullMarked
package org.fedoraproject.hubs.widgets.people;

import org.jspecify.annotations.NullMarked;

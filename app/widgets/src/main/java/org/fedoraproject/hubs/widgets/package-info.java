/** The contract of widgets and their registry; every widget has a package of its own below. */
@NullMarked
package org.fedoraproject.hubs.widgets;

import org.jspecify.annotations.NullMarked;

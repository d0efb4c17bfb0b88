/** The visitor learns how to reach somebody, and whether they are likely to be awake. */
@NullMarked
package org.fedoraproject.hubs.widgets.contact;

import org.jspecify.annotations.NullMarked;

/** Keys that connect activities with the feeds and widgets they concern. */
@NullMarked
package org.fedoraproject.hubs.core.interest;

import org.jspecify.annotations.NullMarked;

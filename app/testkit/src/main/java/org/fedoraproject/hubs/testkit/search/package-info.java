/** What every implementation of search must do. */
@NullMarked
package org.fedoraproject.hubs.testkit.search;

import org.jspecify.annotations.NullMarked;

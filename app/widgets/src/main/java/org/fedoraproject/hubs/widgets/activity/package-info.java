/** The visitor sees how lively the last twelve weeks were, and in what. */
@NullMarked
package org.fedoraproject.hubs.widgets.activity;

import org.jspecify.annotations.NullMarked;

/** Health, metrics and the management port every role serves. */
@NullMarked
package org.fedoraproject.hubs.core.operations;

import org.jspecify.annotations.NullMarked;

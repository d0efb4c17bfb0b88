/** Tests of the worker. */
@NullMarked
package org.fedoraproject.hubs.worker;

import org.jspecify.annotations.NullMarked;

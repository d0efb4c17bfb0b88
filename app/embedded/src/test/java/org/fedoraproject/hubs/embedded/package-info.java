/** Tests of the embedded stores. */
@NullMarked
package org.fedoraproject.hubs.embedded;

import org.jspecify.annotations.NullMarked;

/** Health and metrics on the port of the pages. */
@NullMarked
package org.fedoraproject.hubs.web.operations;

import org.jspecify.annotations.NullMarked;

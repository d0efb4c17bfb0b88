/** Units of work that triage decides and the worker does. */
@NullMarked
package org.fedoraproject.hubs.core.job;

import org.jspecify.annotations.NullMarked;

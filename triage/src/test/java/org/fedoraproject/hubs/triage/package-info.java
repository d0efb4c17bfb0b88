/** Tests of triage. */
@NullMarked
package org.fedoraproject.hubs.triage;

import org.jspecify.annotations.NullMarked;

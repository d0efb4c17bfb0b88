/** Tests of the intake package. */
@NullMarked
package org.fedoraproject.hubs.listener.intake;

import org.jspecify.annotations.NullMarked;

/** The portal as an installation runs it, in processes of their own, while those are killed. */
@NullMarked
package org.fedoraproject.hubs.cli.chaos;

import org.jspecify.annotations.NullMarked;

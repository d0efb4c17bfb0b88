/** What every handler of queued work must hold. */
@NullMarked
package org.fedoraproject.hubs.testkit.handler;

import org.jspecify.annotations.NullMarked;

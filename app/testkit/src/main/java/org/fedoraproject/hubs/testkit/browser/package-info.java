/** A real browser for tests, and what it may complain about. */
@NullMarked
package org.fedoraproject.hubs.testkit.browser;

import org.jspecify.annotations.NullMarked;

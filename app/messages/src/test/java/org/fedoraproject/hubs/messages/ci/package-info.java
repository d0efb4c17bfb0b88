/** Messages of the test pipelines: tests of packages, updates, composes and pull requests. */
@NullMarked
package org.fedoraproject.hubs.messages.ci;

import org.jspecify.annotations.NullMarked;

/** What tests of all modules share: contracts of core's ports, fixtures, house rules. */
@NullMarked
package org.fedoraproject.hubs.testkit;

import org.jspecify.annotations.NullMarked;

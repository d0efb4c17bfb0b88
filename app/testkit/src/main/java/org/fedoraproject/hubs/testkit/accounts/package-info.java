/** Contracts and doubles of account systems. */
@NullMarked
package org.fedoraproject.hubs.testkit.accounts;

import org.jspecify.annotations.NullMarked;

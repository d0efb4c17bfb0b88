/** The visitor learns how the team works: who answers for it, when it meets, where its rules and minutes are. */
@NullMarked
package org.fedoraproject.hubs.widgets.rules;

import org.jspecify.annotations.NullMarked;

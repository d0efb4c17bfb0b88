/** What every request passes first: who sends it, whether it comes from a page of ours, how often; and the headers of every answer. */
@NullMarked
package org.fedoraproject.hubs.web.guard;

import org.jspecify.annotations.NullMarked;

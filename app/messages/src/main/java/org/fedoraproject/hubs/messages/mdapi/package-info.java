/** Messages of the repository metadata: what changed in a repository's packages. */
@NullMarked
package org.fedoraproject.hubs.messages.mdapi;

import org.jspecify.annotations.NullMarked;

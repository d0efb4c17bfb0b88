/** Messages of the package sources before Pagure, and of commit hooks: pushes, branches, source archives. */
@NullMarked
package org.fedoraproject.hubs.messages.git;

import org.jspecify.annotations.NullMarked;

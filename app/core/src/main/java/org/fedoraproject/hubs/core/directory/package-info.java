/** Who the people and teams of the community are: the directory file of an installation, and which names on the bus are people's. */
@NullMarked
package org.fedoraproject.hubs.core.directory;

import org.jspecify.annotations.NullMarked;

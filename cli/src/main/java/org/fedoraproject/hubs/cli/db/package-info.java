/** Commands about the database. */
@NullMarked
package org.fedoraproject.hubs.cli.db;

import org.jspecify.annotations.NullMarked;

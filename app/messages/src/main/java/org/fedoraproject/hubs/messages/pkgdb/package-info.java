/** Messages of the package database, which kept packages, branches and who may do what until 2017. */
@NullMarked
package org.fedoraproject.hubs.messages.pkgdb;

import org.jspecify.annotations.NullMarked;

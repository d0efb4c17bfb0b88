/** Messages of Pagure, both as pagure.io and as the site of the package sources: issues, pull requests, pushes and projects. */
@NullMarked
package org.fedoraproject.hubs.messages.pagure;

import org.jspecify.annotations.NullMarked;

/**
 * The interface for scripts, {@code /api/v1/}: hubs, who is on them, what is placed there, feeds, search. Its description,
 * {@code /openapi.yml}, is made from this package.
 */
@NullMarked
package org.fedoraproject.hubs.web.api;

import org.jspecify.annotations.NullMarked;

/** Messages of the product catalogue, which listed composes and what is in them. */
@NullMarked
package org.fedoraproject.hubs.messages.pdc;

import org.jspecify.annotations.NullMarked;

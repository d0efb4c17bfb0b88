/** Messages of pungi, which puts the distribution together. */
@NullMarked
package org.fedoraproject.hubs.messages.pungi;

import org.jspecify.annotations.NullMarked;

/** Text and links from outside made harmless: no control characters, no links but http and https. */
@NullMarked
package org.fedoraproject.hubs.core.text;

import org.jspecify.annotations.NullMarked;

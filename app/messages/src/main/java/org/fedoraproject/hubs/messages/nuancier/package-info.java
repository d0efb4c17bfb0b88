/** Messages of the contest for supplemental wallpapers. */
@NullMarked
package org.fedoraproject.hubs.messages.nuancier;

import org.jspecify.annotations.NullMarked;

/** Messages of the Fedora CoreOS builds and of the signing they ask for. */
@NullMarked
package org.fedoraproject.hubs.messages.coreos;

import org.jspecify.annotations.NullMarked;

/** Tests of the decoder. */
@NullMarked
package org.fedoraproject.hubs.listener.decode;

import org.jspecify.annotations.NullMarked;

/** Messages of the service that brought images into clouds before the cloud image uploader. */
@NullMarked
package org.fedoraproject.hubs.messages.fedimg;

import org.jspecify.annotations.NullMarked;

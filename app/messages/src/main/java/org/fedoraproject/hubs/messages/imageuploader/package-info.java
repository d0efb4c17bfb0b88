/** Messages of the uploader of cloud images and containers. */
@NullMarked
package org.fedoraproject.hubs.messages.imageuploader;

import org.jspecify.annotations.NullMarked;

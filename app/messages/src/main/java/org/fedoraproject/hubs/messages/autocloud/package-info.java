/** Messages of the tests of cloud images, which ran until openQA took them over. */
@NullMarked
package org.fedoraproject.hubs.messages.autocloud;

import org.jspecify.annotations.NullMarked;

/** Messages of openQA, which tests composes and updates as a person would. */
@NullMarked
package org.fedoraproject.hubs.messages.openqa;

import org.jspecify.annotations.NullMarked;

/** Messages of the kernel tests that people run at home. */
@NullMarked
package org.fedoraproject.hubs.messages.kerneltest;

import org.jspecify.annotations.NullMarked;

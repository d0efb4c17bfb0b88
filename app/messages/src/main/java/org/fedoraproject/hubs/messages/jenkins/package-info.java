/** Messages of the Jenkins that built infrastructure projects. */
@NullMarked
package org.fedoraproject.hubs.messages.jenkins;

import org.jspecify.annotations.NullMarked;

/** Messages of WaiverDB: failed tests that somebody lets pass. */
@NullMarked
package org.fedoraproject.hubs.messages.waiverdb;

import org.jspecify.annotations.NullMarked;

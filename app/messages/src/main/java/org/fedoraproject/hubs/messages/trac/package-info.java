/** Messages of Fedora Hosted, which kept projects' tickets and wikis in Trac until 2017. */
@NullMarked
package org.fedoraproject.hubs.messages.trac;

import org.jspecify.annotations.NullMarked;

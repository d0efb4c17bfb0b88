/** Drafts of layouts, without a page. */
@NullMarked
package org.fedoraproject.hubs.web.layout;

import org.jspecify.annotations.NullMarked;

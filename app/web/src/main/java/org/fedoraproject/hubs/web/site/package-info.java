/** What every page has in common: settings, frame, rendering, headers, time. */
@NullMarked
package org.fedoraproject.hubs.web.site;

import org.jspecify.annotations.NullMarked;

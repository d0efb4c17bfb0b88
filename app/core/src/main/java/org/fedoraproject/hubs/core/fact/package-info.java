/** What hubs remember beside their feeds: meetings, badges, requests for help, links somebody kept. */
@NullMarked
package org.fedoraproject.hubs.core.fact;

import org.jspecify.annotations.NullMarked;

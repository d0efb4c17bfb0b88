/** What the portal keeps of whoever is signed in: to be taken along, or to be forgotten. */
@NullMarked
package org.fedoraproject.hubs.web.records;

import org.jspecify.annotations.NullMarked;

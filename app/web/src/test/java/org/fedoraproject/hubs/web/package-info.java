/** Tests of the web role over HTTP and in a browser, on stores in memory and on real ones. */
@NullMarked
package org.fedoraproject.hubs.web;

import org.jspecify.annotations.NullMarked;

/** What forms send: read in full, and refused when it holds anything that the form does not have. */
@NullMarked
package org.fedoraproject.hubs.web.form;

import org.jspecify.annotations.NullMarked;

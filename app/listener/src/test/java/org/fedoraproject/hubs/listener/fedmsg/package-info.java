/** The legacy bus with an authority, certificates and signatures made for each run. */
@NullMarked
package org.fedoraproject.hubs.listener.fedmsg;

import org.jspecify.annotations.NullMarked;

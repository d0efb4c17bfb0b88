/** The legacy bus: fedmsg envelopes over ZeroMQ, with their signatures, certificates, and who may say what. */
@NullMarked
package org.fedoraproject.hubs.listener.fedmsg;

import org.jspecify.annotations.NullMarked;

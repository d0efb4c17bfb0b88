package org.fedoraproject.hubs.fasjson;

import java.util.Map;

/** How we show who we are. Thread-safe; may block. */
interface Tickets {

    /** Nobody in particular: no header is sent. */
    Tickets NONE = new Tickets() {
        @Override
        public Map<String, String> headers(String host) {
            return Map.of();
        }

        @Override
        public void renew() {
            // there is none
        }
    };

    /**
     * Headers for one request.
     *
     * @param host of the service that is asked
     * @throws TicketException when there is no ticket to be had
     */
    Map<String, String> headers(String host) throws TicketException;

    /** The service did not take it: the next request comes with a new one. */
    void renew();
}

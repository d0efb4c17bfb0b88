package org.fedoraproject.hubs.web.library;

import java.util.List;
import org.fedoraproject.hubs.web.contribute.Field;
import org.fedoraproject.hubs.web.contribute.Problem;
import org.fedoraproject.hubs.web.site.Frame;

/**
 * What the template sees.
 *
 * @param frame around it
 * @param owner what people call the hub
 * @param hub its address
 * @param address where the link leads
 * @param title what it is called
 * @param blurb a sentence about it
 * @param card number of the card to come back to; may be empty
 * @param problems what needs another look
 */
record LibraryPage(
        Frame frame,
        String owner,
        String hub,
        Field address,
        Field title,
        Field blurb,
        String card,
        List<Problem> problems) {}

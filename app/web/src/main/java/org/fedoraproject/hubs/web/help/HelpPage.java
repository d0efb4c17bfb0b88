package org.fedoraproject.hubs.web.help;

import java.util.List;
import org.fedoraproject.hubs.web.contribute.Field;
import org.fedoraproject.hubs.web.contribute.Problem;
import org.fedoraproject.hubs.web.site.Frame;

/**
 * What the template sees.
 *
 * @param frame around it
 * @param team what people call the team
 * @param hub address of its hub
 * @param text what is wanted
 * @param skills that help, separated by commas
 * @param days how long it stands
 * @param card number of the card to come back to; may be empty
 * @param problems what needs another look
 */
record HelpPage(
        Frame frame,
        String team,
        String hub,
        Field text,
        Field skills,
        Field days,
        String card,
        List<Problem> problems) {}

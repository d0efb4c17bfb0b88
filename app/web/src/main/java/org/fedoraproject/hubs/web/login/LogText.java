package org.fedoraproject.hubs.web.login;

import org.fedoraproject.hubs.core.text.PlainText;

/** What others sent, fit for one line of a log. Stateless. */
final class LogText {

    private static final int LONGEST = 160;

    private LogText() {}

    /** Without line breaks and controls, and not long. */
    static String clean(String text) {
        return PlainText.clean(text, LONGEST);
    }
}

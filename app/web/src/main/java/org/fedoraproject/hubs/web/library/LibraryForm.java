package org.fedoraproject.hubs.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.contribute.Contributors;
import org.fedoraproject.hubs.web.contribute.Field;
import org.fedoraproject.hubs.web.contribute.Problem;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * What somebody typed who adds a link.
 *
 * @param address where it leads
 * @param title what it is called
 * @param blurb a sentence about it; may be empty
 * @param card number of the card they came from; may be empty
 */
record LibraryForm(String address, String title, String blurb, String card) {

    static final Set<String> FIELDS = Set.of("address", "title", "blurb", "card");

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_BLURB = 200;

    /** Longer ones would not fit beside the words. */
    private static final int LONGEST_ADDRESS = 1000;

    /** Nothing typed yet. */
    static LibraryForm empty(String card) {
        return new LibraryForm("", "", "", Contributors.card(card));
    }

    static LibraryForm of(Form form) {
        return new LibraryForm(
                form.one("address").strip(),
                form.one("title").strip(),
                form.one("blurb").strip(),
                Contributors.card(form.one("card")));
    }

    /** What needs another look, by field. */
    Map<String, String> problems(Texts texts) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (SafeLink.of(address)
                .filter(safe -> safe.length() <= LONGEST_ADDRESS)
                .isEmpty()) {
            wrong.put("address", texts.say("library.address.error"));
        }
        int length = PlainText.clean(title, LONGEST_TITLE + 1).length();
        if (length < 1 || length > LONGEST_TITLE) {
            wrong.put("title", texts.say("library.title.error", Map.of("most", LONGEST_TITLE)));
        }
        if (PlainText.clean(blurb, LONGEST_BLURB + 1).length() > LONGEST_BLURB) {
            wrong.put("blurb", texts.say("library.blurb.error", Map.of("most", LONGEST_BLURB)));
        }
        return wrong;
    }

    String safeAddress() {
        return SafeLink.of(address).orElse("");
    }

    String cleanTitle() {
        return PlainText.clean(title, LONGEST_TITLE);
    }

    String cleanBlurb() {
        return PlainText.clean(blurb, LONGEST_BLURB);
    }

    /** The same as the page shows it. */
    LibraryPage page(String hubTitle, String hub, Map<String, String> wrong, Frame frame) {
        List<Problem> problems = new ArrayList<>();
        wrong.forEach((field, words) -> problems.add(new Problem("f-" + field, words)));
        return new LibraryPage(
                frame,
                hubTitle,
                hub,
                new Field(address, wrong.get("address")),
                new Field(title, wrong.get("title")),
                new Field(blurb, wrong.get("blurb")),
                card,
                problems);
    }
}

package org.fedoraproject.hubs.testkit.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a page said that a good page never says: anything on the console (reports of the content policy come there too), exceptions and
 * dialogs. A page whose own status is an error says so on the console; that one line is not a complaint. Thread-safe.
 */
public final class Complaints {

    private final List<String> all = new CopyOnWriteArrayList<>();

    private Complaints() {}

    /** Begins to listen; before the page is opened. */
    public static Complaints of(Page page) {
        Complaints complaints = new Complaints();
        page.onConsoleMessage(message -> {
            String place = message.location();
            boolean ownStatus = message.text().startsWith("Failed to load resource")
                    && place.startsWith(withoutFragment(page.url()));
            if (!ownStatus) {
                complaints.all.add(message.type() + ": " + message.text() + " at " + place);
            }
        });
        page.onPageError(error -> complaints.all.add("exception: " + error));
        page.onDialog(dialog -> {
            complaints.all.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return complaints;
    }

    /** Everything so far. */
    public List<String> all() {
        return List.copyOf(all);
    }

    private static String withoutFragment(String url) {
        int mark = url.indexOf('#');
        return mark < 0 ? url : url.substring(0, mark);
    }
}

package org.fedoraproject.hubs.web;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * How somebody sends a form of a page.
 *
 * @param who sends it
 * @param path of the page, {@code {t}} for the path of a team of its own, {@code {e}} for an entry of that team
 * @param act what they do with the page
 * @param seen words that then stand on the page
 */
record Deed(String who, String path, Consumer<Page> act, String seen) {

    /** They press one button. */
    static Deed press(String who, String path, String button, String seen) {
        return new Deed(who, path, page -> page.locator(button).first().click(), seen);
    }
}

package org.fedoraproject.hubs.testkit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Asks axe what of a page some people cannot use. Stateless. */
public final class Accessibility {

    private Accessibility() {}

    /** Every violation of any rule, with where it is and why; empty is good. */
    public static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                found.add(rule.getId() + ": " + node.getHtml() + " (" + node.getFailureSummary() + ")");
            }
        }
        return found;
    }
}

package org.fedoraproject.hubs.testkit.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe what of a page some people cannot use: WCAG 2.2 A and AA and what axe calls best practice. axe comes into a page once, so a page
 * may be asked in several widths and colours at little cost. Stateless.
 */
public final class Accessibility {

    private static final String AXE = read();

    /** Everything that is on by itself, and the size of targets, which is not. */
    private static final String ALL = "{resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}";

    /** What another scheme of colours can break, in a page that is otherwise the same. */
    private static final String COLOURS =
            "{resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    private Accessibility() {}

    /** Every violation of any rule that is on by itself, with where it is and why; empty is good. */
    public static List<String> violations(Page page) {
        return run(page, "{resultTypes: ['violations']}");
    }

    /** The same, and targets that are too small or covered, of a page that is scrolled to where it matters. */
    public static List<String> everyViolation(Page page) {
        return run(page, ALL);
    }

    /** The violations that another scheme of colours brought to a page that was asked for all of them before. */
    public static List<String> colourViolations(Page page) {
        return run(page, COLOURS);
    }

    private static List<String> run(Page page, String options) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("async () => (await axe.run(document, " + options
                + ")).violations.flatMap(rule => rule.nodes.map(node =>"
                + " rule.id + ': ' + node.html.slice(0, 300) + ' (' + node.failureSummary + ')'))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String read() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe is not on the class path: com.deque.html.axe-core:playwright");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read axe", e);
        }
    }
}

package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fedoraproject.hubs.testkit.browser.Complaints;

/** A page that shows hostile words: notes what ran, what the content policy reported, and what words became elements or attributes. */
final class HostilePage {

    /** What a page under attack tells of. */
    private static final String WATCH = """
            window.hubsRan = [];
            window.hubsBroke = () => { hubsRan.push('ran'); return ''; };
            document.addEventListener('securitypolicyviolation', e => hubsRan.push(
              'policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    /** Attributes and elements that no words may become. */
    private static final String LOOK = """
            document => [...document.querySelectorAll('*')].flatMap(element => [
              ...[...element.attributes].filter(a => a.name.startsWith('on') || a.name === 'srcdoc' || a.name === 'style')
                .map(a => element.outerHTML.slice(0, 200)),
              ...['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].map(name => element.getAttribute(name) ?? '')
                .filter(value => /^[\\u0000-\\u0020]*(javascript|data|vbscript):/i.test(value)),
              ...(['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'STYLE'].includes(element.tagName) ? [element.tagName] : [])])
            """;

    final Page page;
    private final Complaints complaints;
    private final List<String> found = new ArrayList<>();
    private final Function<String, URI> addresses;

    /** @param addresses of paths */
    HostilePage(BrowserContext browser, Function<String, URI> addresses) {
        browser.addInitScript(WATCH);
        this.page = browser.newPage();
        this.complaints = Complaints.of(page);
        this.addresses = addresses;
    }

    void visit(String path) {
        page.navigate(addresses.apply(path).toString());
        look(path);
    }

    /** What ran, what the policy reported, and what became of words. */
    void look(String where) {
        for (Object each : (List<?>) page.evaluate("() => [...hubsRan, ...(" + LOOK + ")(document)]")) {
            found.add(where + ": " + each);
        }
    }

    /** Runs a script in the page that is given what looks at a document, and notes what it finds; the other things that it tells. */
    List<?> attack(String script, Object argument) {
        List<?> told = (List<?>) page.evaluate("argument => (" + script + ")(argument, " + LOOK + ")", argument);
        ((List<?>) told.getFirst()).forEach(each -> found.add(String.valueOf(each)));
        return (List<?>) told.getLast();
    }

    /** Nothing did. */
    void assertNothingRan() {
        assertThat(found).isEmpty();
        assertThat(complaints.all())
                .filteredOn(words -> !words.contains("Failed to load resource"))
                .isEmpty();
    }
}

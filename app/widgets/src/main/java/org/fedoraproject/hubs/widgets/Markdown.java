package org.fedoraproject.hubs.widgets;

import com.github.jknack.handlebars.Handlebars;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Words that somebody wrote in Markdown, as HTML that can do no harm: HTML among them is shown as text, and of what Markdown makes only
 * what is listed here passes, whatever a future version of it may make. Thread-safe.
 */
public final class Markdown {

    /** Most characters that are read; nobody says more of a team beside its feed. */
    private static final int LONGEST = 16 * 1024;

    /** Lists in lists, quotes in quotes; deeper ones are text. */
    private static final int DEEPEST = 8;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:).*", Pattern.CASE_INSENSITIVE);

    /** A title of the page's own outline stands above, so that all headings become third ones. Pictures would come from elsewhere. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "a")
            .allowElements((name, attributes) -> "h3", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .requireRelsOnLinks("noopener", "ugc")
            .toFactory();

    private Markdown() {}

    /** The HTML, which a template takes as it is; empty for blank words. */
    public static CharSequence html(String markdown) {
        String bounded = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        String made = RENDERER.render(PARSER.parse(bounded.strip()));
        return new Handlebars.SafeString(POLICY.sanitize(made).strip());
    }
}

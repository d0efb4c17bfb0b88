package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTest {

    @Test
    void paragraphsListsAndLinksAreThemselves() {
        assertThat(html("We *draw*.\n\nAnd **print**, see [the guide](https://example.org/guide).\n\n* one\n* `two`"))
                .contains("<p>We <em>draw</em>.</p>", "<strong>print</strong>", "<li>one</li>", "<code>two</code>")
                .contains("href=\"https://example.org/guide\"", "noopener", "ugc");
    }

    @Test
    void headingsComeUnderTheTitleOfTheCard() {
        assertThat(html("# Loud\n\nquiet")).contains("<h3>Loud</h3>").doesNotContain("<h1");
    }

    @Test
    void nothingRunsAndNothingIsFetched() {
        for (String hostile : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&#58;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x \"onmouseover=alert(1)\")",
                "<a href='javascript:alert(1)' onclick=alert(1)>x</a>",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<svg/onload=alert(1)>",
                "<style>*{display:none}</style>",
                "```\"onload=alert(1)\n</code><script>alert(1)</script>\n```",
                "</div></section><iframe src=//evil.example>")) {
            assertThat(html(hostile))
                    .as(hostile)
                    .doesNotContainPattern("<(script|img|svg|style|iframe|div|section)\\b")
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                    .doesNotContainPattern("href=\"(?!https?:|mailto:)");
        }
    }

    @Test
    void deepAndLongWordsEndInGoodTime() {
        for (String deep : List.of("> ", "* ", "*_", "[", "![", "`", "<a>", "**a")) {
            assertThat(html(deep.repeat(20_000))).as(deep).hasSizeLessThan(300_000);
        }
    }

    private static String html(String markdown) {
        return Markdown.html(markdown).toString();
    }
}

package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody with a keyboard alone: goes on with Tab, sees at every step where they are, and is never thrown out of the page. */
final class Keys {

    private static final int MOST = 400;

    /** What is wrong with where the focus is; empty when all is well. */
    private static final String WRONG = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) return 'nothing has the focus';
              const ringed = (one) => {
                const style = getComputedStyle(one);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const shown = here.closest('label') ?? here;
              const box = shown.getBoundingClientRect();
              const said = here.outerHTML.slice(0, 160);
              if (box.width === 0 || box.height === 0) return 'no room for ' + said;
              if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) return 'out of sight: ' + said;
              return ringed(here) || ringed(shown) ? '' : 'no ring around ' + said;
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until this has the focus. */
    Keys reach(Locator target) {
        return walk(target, "Tab");
    }

    /** Goes back with Shift and Tab until this has the focus. */
    Keys back(Locator target) {
        return walk(target, "Shift+Tab");
    }

    private Keys walk(Locator target, String key) {
        target.waitFor();
        for (int i = 0; i < MOST; i++) {
            if (i > 0 && has(target)) {
                return this;
            }
            page.keyboard().press(key);
            boolean outside = Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"));
            if (!outside) {
                assertThat(page.evaluate(WRONG)).isEqualTo("");
            }
        }
        throw new AssertionError("no way with " + key + " to " + target);
    }

    private static boolean has(Locator target) {
        return Boolean.TRUE.equals(target.evaluate("one => one === document.activeElement"));
    }

    /** Presses keys, one after the other. */
    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types words where the focus is, in place of what stands there. */
    Keys type(String words) {
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(words);
        return this;
    }

    /** The focus is somewhere on the page, and one sees where. */
    Keys seesWhere() {
        page.waitForCondition(() -> "".equals(page.evaluate(WRONG)));
        return this;
    }
}

// @ts-check
/** Tabs that do not fit stand in a row that scrolls; without this the open one may be outside of it. */

export function showOpenTab() {
  for (const tab of document.querySelectorAll('.tabs [aria-current]')) {
    const row = tab.closest('.tabs');
    if (!row) continue;
    const [inner, outer] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }
}

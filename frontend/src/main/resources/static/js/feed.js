// @ts-check
/** New entries of a feed: shown at once when the reader looks at its top, else counted behind a button. */

const READ_AFTER = 10_000;

/** Entries that came while the page was open, and until when they are marked. @type {Map<string, number>} */
const unread = new Map();

/**
 * What tells an entry from others: its time and its words.
 * @param {Element} entry
 * @returns {string}
 */
function key(entry) {
  return `${entry.querySelector('time')?.dateTime ?? ''} ${entry.querySelector('.entry-text')?.textContent ?? ''}`;
}

/**
 * The entries of a card that another version of it lacks.
 * @param {Element} card
 * @param {Element} other
 * @returns {Element[]}
 */
export function entriesNotIn(card, other) {
  const known = new Set([...other.querySelectorAll('article')].map(key));
  return [...card.querySelectorAll('article')].filter((entry) => !known.has(key(entry)));
}

/**
 * Whether the reader would lose their place if entries appeared above what they read.
 * @param {HTMLElement} card
 * @returns {boolean}
 */
export function isBeingRead(card) {
  const active = document.activeElement;
  const focused = active !== null && active !== card.querySelector('h2') && card.contains(active);
  const selection = document.getSelection();
  const selected = selection !== null && !selection.isCollapsed && card.contains(selection.anchorNode);
  const scrolled = card.getBoundingClientRect().top < -40;
  return focused || selected || scrolled;
}

/**
 * Marks entries as new for a while.
 * @param {Element[]} entries
 */
export function markNew(entries) {
  const until = Date.now() + READ_AFTER;
  for (const entry of entries) unread.set(key(entry), until);
}

/**
 * Shows the marks on a card that was just put in, and takes them off in time.
 * @param {Element} card
 */
export function showMarks(card) {
  const now = Date.now();
  for (const [name, until] of unread) if (until <= now) unread.delete(name);
  for (const entry of card.querySelectorAll('article')) entry.toggleAttribute('data-unread', unread.has(key(entry)));
  if (unread.size > 0) setTimeout(() => showMarks(card), READ_AFTER + 100);
}

/**
 * Offers entries that wait. The status region stands in the page before it speaks, or nobody would hear it.
 * @param {HTMLElement} card
 * @param {number} count
 * @param {() => void} show
 */
export function offer(card, count, show) {
  let region = card.querySelector('.newer');
  if (!region) {
    region = document.createElement('div');
    region.className = 'newer';
    region.setAttribute('role', 'status');
    card.querySelector('.widget-head')?.after(region);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.dataset.newer = '';
  button.textContent = count === 1 ? '1 new entry, show' : `${count} new entries, show`;
  button.addEventListener('click', show);
  region.replaceChildren(button);
}

/** Full stop shows what waits, as in mail programs. */
export function listenForKey() {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const typing = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (event.key !== '.' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const button = document.querySelector('[data-newer]');
    if (button instanceof HTMLElement) button.click();
  });
}

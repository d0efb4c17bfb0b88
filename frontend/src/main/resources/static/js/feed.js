// @ts-check
/** New entries of a feed: shown at once when the reader looks at its top, else counted behind a button. */

import { say } from './texts.js';

const READ_AFTER = 10_000;

/** Entries that came while the page was open, and until when they are marked. @type {Map<string, number>} */
const unread = new Map();

/**
 * The names of the messages that a card holds, folded ones too.
 * @param {Element} card
 * @returns {Set<string>}
 */
function names(card) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll('[data-entry]'));
  return new Set([...found].map((entry) => entry.dataset.entry ?? ''));
}

/**
 * The entries of a card that another version of it lacks, by name.
 * @param {Element} card
 * @param {Element} other
 * @returns {string[]}
 */
export function entriesNotIn(card, other) {
  const known = names(other);
  return [...names(card)].filter((name) => !known.has(name));
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
 * @param {string[]} entries their names
 */
export function markNew(entries) {
  const until = Date.now() + READ_AFTER;
  for (const name of entries) unread.set(name, until);
}

/**
 * Shows the marks on a card that was just put in, and takes them off in time.
 * @param {Element} card
 */
export function showMarks(card) {
  const now = Date.now();
  for (const [name, until] of unread) if (until <= now) unread.delete(name);
  for (const article of card.querySelectorAll('article')) {
    const own = article.dataset.entry ? [article.dataset.entry] : [...names(article)];
    article.toggleAttribute('data-unread', own.some((name) => unread.has(name)));
  }
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
  button.textContent = say('newer', { count });
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

// @ts-check
/** The page of a stream: older entries come as the reader nears the end, and keys move through the list. */

import { settle, refresh } from './cards.js';
import { toggleSaved } from './entries.js';

/** Hubs that the page has no room to listen to are asked about that often. */
const ASK_AGAIN = 60_000;

/** @returns {HTMLElement | null} */
const stream = () => document.querySelector('[data-stream]');

/** @returns {HTMLAnchorElement | null} */
const older = () => document.querySelector('a[data-older]');

let loading = false;

/** Puts the next page below this one; the link stays where it leads when that fails. */
async function append() {
  const link = older();
  const place = stream();
  if (!link || !place || loading) return;
  loading = true;
  link.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link.href, { credentials: 'same-origin', cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-stream-part]');
    if (!answer.ok || !part) return;
    keepNewest(link.href);
    show(link, document.importNode(part, true), page.querySelector('a[data-older]'));
  } catch {
    // The network is away: the link still leads there.
  } finally {
    loading = false;
    link.removeAttribute('aria-busy');
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Element} part
 * @param {Element | null} next
 */
function show(link, part, next) {
  const focused = document.activeElement === link;
  for (const one of part.querySelectorAll('[id]')) if (document.getElementById(one.id)) rename(part, one);
  link.closest('nav')?.before(part);
  const card = part.querySelector('section');
  if (card instanceof HTMLElement) settle(card);
  if (next instanceof HTMLAnchorElement) link.href = next.href;
  else link.closest('nav')?.remove();
  const status = document.querySelector('[data-older-status]');
  if (status instanceof HTMLElement) status.textContent = status.dataset.words ?? '';
  const first = part.querySelector('article');
  if (focused && first instanceof HTMLElement) first.focus();
}

/**
 * A fold that two pages share has one name on both.
 * @param {Element} part
 * @param {Element} one
 */
function rename(part, one) {
  const old = one.id;
  one.id = `${old}-older-${Math.random().toString(36).slice(2, 8)}`;
  for (const user of part.querySelectorAll(`[aria-labelledby="${CSS.escape(old)}"]`)) user.setAttribute('aria-labelledby', one.id);
  for (const user of part.querySelectorAll(`[aria-describedby="${CSS.escape(old)}"]`)) user.setAttribute('aria-describedby', one.id);
}

/**
 * The newest card goes on to where the next page begins, however much comes in at its top: nothing falls between the two.
 * @param {string} href of the next page
 */
function keepNewest(href) {
  const card = document.querySelector('[data-hold] section[data-source]');
  const before = new URL(href).searchParams.get('before');
  if (!(card instanceof HTMLElement) || !before || card.dataset.source?.includes('until=')) return;
  card.dataset.source = `${card.dataset.source ?? ''}&until=${encodeURIComponent(before)}`;
}

/** @param {number} by */
function step(by) {
  const entries = [...(stream()?.querySelectorAll('article.entry') ?? [])];
  const at = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = entries[at < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, at + by))];
  if (next instanceof HTMLElement) next.focus();
}

/** @param {KeyboardEvent} event */
function key(event) {
  const target = event.target;
  const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const entry = target instanceof Element ? target.closest('article.entry') : null;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === 'o' && entry) entry.querySelector('details')?.toggleAttribute('open');
  else if (event.key === 's' && entry instanceof HTMLElement) toggleSaved(entry);
  else if (event.key === 'm' && entry) /** @type {HTMLElement | null} */ (entry.querySelector('[data-entry-menu]'))?.click();
  else return;
  event.preventDefault();
}

/** Does nothing on other pages. */
export function followStream() {
  const place = stream();
  if (!place) return;
  // Keys are for whoever is in the list: elsewhere a letter is a letter.
  place.addEventListener('keydown', key);
  const link = older();
  if (link) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void append();
    });
    new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) void append(); }, { rootMargin: '200px' }).observe(link);
  }
  setInterval(() => {
    const card = document.querySelector('[data-hold] section[data-source]');
    if (card instanceof HTMLElement && !document.hidden) refresh(card);
  }, ASK_AGAIN);
}

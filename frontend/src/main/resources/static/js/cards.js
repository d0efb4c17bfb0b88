// @ts-check
/** Replaces one card by its newest fragment and leaves the reader where they are. */

import { showTimes } from './times.js';
import { groupByDay } from './days.js';
import { runScript } from './scripts.js';
import { entriesNotIn, isBeingRead, markNew, offer, showMarks } from './feed.js';

/** Least time between two swaps of one card. */
const PAUSE = 400;
/** How long a card shows that it was just replaced: the edge stays, then fades. */
const FRESH = 2_900;
const RETRY = 5_000;

/** @typedef {{running: boolean, again: boolean, last: number, timer: number}} Progress */

/** @type {WeakMap<HTMLElement, Progress>} */
const progress = new WeakMap();
/** Cards that changed while the tab was hidden. @type {Set<HTMLElement>} */
const waiting = new Set();

/** @param {HTMLElement} card @returns {Progress} */
function of(card) {
  let state = progress.get(card);
  if (!state) progress.set(card, (state = { running: false, again: false, last: 0, timer: 0 }));
  return state;
}

/**
 * Makes a card as the server wrote it the reader's own: zone, days.
 * @param {HTMLElement} card
 */
export function settle(card) {
  if (card.hasAttribute('data-feed')) groupByDay(card);
  showTimes(card);
  runScript(card);
}

/**
 * Brings a card up to date: at once, or as soon as it may be touched. Many calls make one request.
 * @param {HTMLElement} card
 * @param {number} [delay] least time to wait, for cards that many things change
 */
export function refresh(card, delay = 0) {
  const state = of(card);
  if (document.hidden) {
    waiting.add(card);
    return;
  }
  if (state.running) {
    state.again = true;
    return;
  }
  if (state.timer) return;
  const wait = Math.max(delay, state.last + PAUSE - Date.now(), 0);
  state.timer = setTimeout(() => {
    state.timer = 0;
    if (isInUse(card)) refresh(card, 1_000);
    else void load(card, state);
  }, wait);
}

/** Brings all cards up to date. */
export function refreshAll() {
  for (const card of document.querySelectorAll('[data-source]')) refresh(/** @type {HTMLElement} */ (card));
}

/** What changed while the tab was hidden is fetched when it comes back. */
export function refreshOnReturn() {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    const cards = [...waiting];
    waiting.clear();
    cards.forEach((card) => refresh(card));
  });
}

/**
 * A menu or a field in use is never taken away.
 * @param {HTMLElement} card
 * @returns {boolean}
 */
function isInUse(card) {
  const field = document.activeElement;
  const typing = field instanceof HTMLElement && card.contains(field) && /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName);
  return typing || card.querySelector(':popover-open, dialog[open]') !== null;
}

/**
 * @param {HTMLElement} card
 * @param {Progress} state
 */
async function load(card, state) {
  state.running = true;
  state.again = false;
  try {
    const response = await fetch(card.dataset.source ?? '', {
      headers: { 'If-None-Match': `"${card.dataset.etag ?? ''}"` }, cache: 'no-store', credentials: 'same-origin',
    });
    state.last = Date.now();
    if (response.status === 200) take(card, await response.text());
    else if (response.status === 404 || response.status === 410) card.remove();
    else if (response.status !== 304) setTimeout(() => refresh(card), RETRY * (1 + Math.random()));
  } catch {
    // The network is away; the stream notices too, and the next event or this timer tries again.
    setTimeout(() => refresh(card), RETRY * (1 + Math.random()));
  } finally {
    state.running = false;
    if (state.again) refresh(card);
  }
}

/**
 * @param {HTMLElement} card
 * @param {string} html
 */
function take(card, html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('section');
  if (!fresh || !card.isConnected) return;
  if (!card.hasAttribute('data-feed')) {
    swap(card, fresh);
    return;
  }
  const added = entriesNotIn(fresh, card);
  // What the reader asked for is shown at once; on a stream everything else waits behind a button.
  const asked = card.hasAttribute('data-asked');
  card.removeAttribute('data-asked');
  if (added.length > 0 && !asked && (card.closest('[data-hold]') !== null || isBeingRead(card))) {
    // The tag stays the old one: what waits behind the button may be asked for again and grow.
    offer(card, added.length, () => {
      markNew(added);
      swap(card, fresh);
      const first = card.querySelector('article[data-unread]') ?? card.querySelector('h2');
      if (first instanceof HTMLElement) first.focus();
    });
    return;
  }
  markNew(added);
  swap(card, fresh);
}

/**
 * What tells a fold from the card's others, whatever comes in above it.
 * @param {HTMLElement} fold
 * @param {HTMLElement} card
 * @returns {string}
 */
function name(fold, card) {
  const own = fold.closest('[id]');
  return own && own !== card ? own.id : String([...card.querySelectorAll('details')].indexOf(/** @type {HTMLDetailsElement} */ (fold)));
}

/**
 * Finds what stands where an element stood, after the card was replaced: by its own id, or by its place below the nearest one.
 * @param {HTMLElement} element
 * @param {HTMLElement} card
 * @returns {() => HTMLElement | null}
 */
function place(element, card) {
  const anchor = element.closest('[id]') ?? card;
  const id = anchor.id;
  if (anchor === element) return () => document.getElementById(id);
  const index = [...anchor.querySelectorAll(element.localName)].indexOf(element);
  return () => {
    const found = document.getElementById(id)?.querySelectorAll(element.localName)[index];
    return found instanceof HTMLElement ? found : null;
  };
}

/**
 * @param {HTMLElement} card
 * @param {Element} fresh
 */
function swap(card, fresh) {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && focused !== card && card.contains(focused);
  const back = inside ? place(focused, card) : null;
  const open = new Set([...card.querySelectorAll('details')].filter((fold) => fold.open).map((fold) => name(fold, card)));
  const scrolls = [...card.querySelectorAll('[tabindex="0"][role="group"]')].map((box) => box.scrollLeft);
  for (const name of ['data-state', 'data-etag', 'aria-busy', 'data-private', 'hidden']) {
    const value = fresh.getAttribute(name);
    if (value === null) card.removeAttribute(name);
    else card.setAttribute(name, value);
  }
  card.replaceChildren(...document.importNode(fresh, true).childNodes);
  settle(card);
  card.querySelectorAll('details').forEach((fold) => { if (open.has(name(fold, card))) fold.open = true; });
  card.querySelectorAll('[tabindex="0"][role="group"]').forEach((box, i) => { box.scrollLeft = scrolls[i] ?? 0; });
  if (card.hasAttribute('data-feed')) showMarks(card);
  if (inside) {
    const target = back?.() ?? card.querySelector('h2');
    if (target instanceof HTMLElement && card.contains(target)) target.focus({ preventScroll: true });
  }
  card.removeAttribute('data-fresh');
  void card.offsetWidth;
  card.setAttribute('data-fresh', '');
  setTimeout(() => card.removeAttribute('data-fresh'), FRESH);
}

// @ts-check
/** Brings the widgets of a hub's page into the order that an owner just saved. Cards that stay are not touched: focus, folds and scroll too. */

import { refresh, settle } from './cards.js';

const FRESH = 2_900;

let running = false;
let again = false;

/**
 * @param {HTMLElement} box the columns
 * @returns {Promise<void>}
 */
export async function relayout(box) {
  if (document.hidden) {
    document.addEventListener('visibilitychange', () => void relayout(box), { once: true });
    return;
  }
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const response = await fetch(box.dataset.columns ?? '', {
      headers: { 'If-None-Match': `"${box.dataset.etag ?? ''}"` }, cache: 'no-store', credentials: 'same-origin',
    });
    if (response.status === 200) {
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-columns]');
      if (fresh instanceof HTMLElement) arrangeAs(box, fresh);
    }
  } catch {
    // The network is away; when it is back the stream says that history is lost or goes on, and this runs again.
  } finally {
    running = false;
    if (again) {
      again = false;
      void relayout(box);
    }
  }
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} fresh
 */
function arrangeAs(box, fresh) {
  const focused = document.activeElement;
  box.className = fresh.className;
  box.dataset.etag = fresh.dataset.etag ?? '';
  const wanted = new Set([...fresh.querySelectorAll('section.widget')].map((card) => card.id));
  for (const card of box.querySelectorAll('section.widget')) if (!wanted.has(card.id)) card.remove();
  for (const column of /** @type {NodeListOf<HTMLElement>} */ (fresh.querySelectorAll('[data-column]'))) {
    const mine = box.querySelector(`[data-column="${column.dataset.column}"]`);
    if (mine) fill(mine, column);
  }
  const none = fresh.querySelector('[data-none]');
  box.querySelector('[data-none]')?.toggleAttribute('hidden', none?.hasAttribute('hidden') ?? true);
  if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
}

/**
 * @param {Element} mine
 * @param {Element} column
 */
function fill(mine, column) {
  let place = mine.firstElementChild;
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (column.querySelectorAll(':scope > section'))) {
    const there = document.getElementById(card.id);
    if (there && there === place) {
      place = place.nextElementSibling;
    } else if (there) {
      move(mine, there, place);
    } else {
      const fresh = document.importNode(card, true);
      mine.insertBefore(fresh, place);
      settle(fresh);
      fresh.dataset.fresh = '';
      setTimeout(() => fresh.removeAttribute('data-fresh'), FRESH);
    }
    if (there && there.dataset.etag !== card.dataset.etag) refresh(there);
  }
}

/**
 * A move that browsers of 2025 make without taking the card out of the page.
 * @param {Element} parent
 * @param {Element} card
 * @param {Element | null} next
 */
function move(parent, card, next) {
  const mover = /** @type {{moveBefore?: (node: Node, next: Node | null) => void}} */ (/** @type {unknown} */ (parent));
  if (mover.moveBefore) mover.moveBefore(card, next);
  else parent.insertBefore(card, next);
}

// @ts-check
/**
 * What somebody who is signed in does with an entry without leaving the page: the link that leads to the entry's own page opens a menu here.
 * Each thing done is said once, with a way back.
 */

import { refresh } from './cards.js';

const TOAST_FOR = 12_000;

/** The link whose menu is open. @type {HTMLAnchorElement | null} */
let link = null;

/** @returns {HTMLElement | null} */
const menu = () => document.getElementById('entry-menu');

/** @param {Element | null} element @returns {HTMLElement | null} */
const html = (element) => (element instanceof HTMLElement ? element : null);

/** @param {HTMLElement} from @returns {HTMLElement | null} */
const cardOf = (from) => html(from.closest('section[data-source]'));

/**
 * Sends one of the forms of an entry's own page.
 * @param {string} address of the entry
 * @param {string} act
 * @returns {Promise<boolean>} whether it was taken
 */
async function send(address, act) {
  const secret = document.querySelector('input[name="csrf"]');
  const body = new URLSearchParams({ csrf: secret instanceof HTMLInputElement ? secret.value : '' });
  try {
    const answer = await fetch(`${address}/${act}`, {
      method: 'POST', body, credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
    });
    return answer.type === 'opaqueredirect' || answer.ok;
  } catch {
    return false;
  }
}

/** Shows every card that may have changed as it is now, also what waited behind a button: the reader asked for a change. */
function showAnew() {
  for (const card of document.querySelectorAll('section[data-feed][data-source]')) {
    card.setAttribute('data-asked', '');
    refresh(/** @type {HTMLElement} */ (card));
  }
}

/**
 * @param {string} words
 * @param {string} label of the way back
 * @param {(() => void) | null} undo
 */
function say(words, label, undo) {
  const place = document.querySelector('[data-notices]');
  if (!place) return;
  place.querySelector('.toast')?.remove();
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  // The region stands in the page before it speaks, or nobody would hear it.
  place.append(toast);
  const text = document.createElement('span');
  text.textContent = words;
  toast.append(text);
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.dataset.undo = '';
    button.textContent = label;
    button.addEventListener('click', () => {
      toast.remove();
      undo();
    });
    toast.append(button);
  }
  const leave = () => {
    if (toast.matches(':hover, :focus-within')) setTimeout(leave, TOAST_FOR);
    else toast.remove();
  };
  setTimeout(leave, TOAST_FOR);
}

/**
 * Does it, says so, and offers to undo it.
 * @param {HTMLAnchorElement} from
 * @param {HTMLElement} button of the menu
 */
async function act(from, button) {
  const address = from.pathname;
  const words = menu();
  const undone = button.dataset.undo ?? '';
  if (!(await send(address, button.dataset.act ?? ''))) {
    say(words?.dataset.failed ?? '', '', null);
    return;
  }
  showAnew();
  say(button.dataset.said ?? '', words?.dataset.undoLabel ?? '', async () => {
    if (!(await send(address, undone))) say(words?.dataset.failed ?? '', '', null);
    showAnew();
    const back = document.querySelector(`[data-entry-menu][href="${CSS.escape(address)}"]`) ?? document.querySelector('[data-stream] h2, section[data-feed] h2');
    html(back)?.focus();
  });
}

/** @param {HTMLAnchorElement} from */
function open(from) {
  const box = menu();
  const entry = from.closest('article');
  if (!box || !entry) return false;
  link = from;
  const state = { save: !entry.hasAttribute('data-saved'), remove: entry.hasAttribute('data-saved'),
    pin: !entry.hasAttribute('data-pinned'), unpin: entry.hasAttribute('data-pinned') };
  for (const button of box.querySelectorAll('[data-act]')) {
    const own = html(button);
    const name = own?.dataset.act ?? '';
    if (own && name in state) own.hidden = !state[/** @type {keyof typeof state} */ (name)];
  }
  const why = box.querySelector('[data-why]');
  if (why instanceof HTMLAnchorElement) why.href = `${from.pathname}#why`;
  // The link is what the menu hangs on.
  /** @type {any} */ (box).showPopover({ source: from });
  place(box, from);
  html(box.querySelector(':is(a, button):not([hidden])'))?.focus();
  return true;
}

/**
 * Browsers without anchors get the place by figures.
 * @param {HTMLElement} box
 * @param {HTMLElement} from
 */
function place(box, from) {
  if (CSS.supports('position-area: block-end')) return;
  const spot = from.getBoundingClientRect();
  box.style.insetBlockStart = `${Math.min(spot.bottom, innerHeight - box.offsetHeight - 8)}px`;
  const end = getComputedStyle(box).direction === 'rtl' ? innerWidth - spot.left : spot.right;
  box.style.insetInlineStart = `${Math.max(8, end - box.offsetWidth)}px`;
}

/** @param {number} by */
function move(by) {
  const items = [...(menu()?.querySelectorAll(':is(a, button):not([hidden])') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  html(items[(at + by + items.length) % items.length])?.focus();
}

/** Menus of entries, from now on. */
export function offerMenus() {
  const box = menu();
  if (!box || !('showPopover' in box)) return;
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest('[data-entry-menu]') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (from instanceof HTMLAnchorElement && plain && open(from)) event.preventDefault();
  });
  box.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? html(event.target.closest('button')) : null;
    const from = link;
    if (!button || !from) return;
    box.hidePopover();
    from.focus({ preventScroll: true });
    if (button.dataset.act) void act(from, button);
    else void navigator.clipboard?.writeText(from.href).then(() => say(box.dataset.copied ?? '', '', null), () => {});
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      box.hidePopover();
      link?.focus({ preventScroll: true });
    }
  });
}

/**
 * Saves an entry, or removes it from what is saved.
 * @param {HTMLElement} entry
 */
export function toggleSaved(entry) {
  const from = entry.querySelector('[data-entry-menu]');
  const name = entry.hasAttribute('data-saved') ? 'remove' : 'save';
  const button = html(menu()?.querySelector(`[data-act="${name}"]`) ?? null);
  if (from instanceof HTMLAnchorElement && button && cardOf(entry)) void act(from, button);
}

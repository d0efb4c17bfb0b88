// @ts-check
/**
 * The page on which a hub is arranged. It works by its buttons alone: each sends the draft and gets it back changed. Here the answers come
 * without a new page, dialogs are real ones, and widgets can be dragged, or carried with the arrow keys of their handles.
 */

import { byPointer } from './drag.js';

/** @typedef {{slot: HTMLElement, list: Element, next: Element | null}} Held */

/** @param {HTMLFormElement} form */
export function arrange(form) {
  let queue = Promise.resolve();
  let waiting = 0;
  let leaving = false;
  /** @type {Held | null} */
  let held = null;
  let carrying = false;

  const part = (/** @type {string} */ name) => form.querySelector(`[data-part="${name}"]`);
  const say = (/** @type {string} */ words) => {
    const status = form.querySelector('[data-status]');
    if (status) status.textContent = words;
  };

  /**
   * Sends the draft, after whatever is on its way, and shows what comes back.
   * @param {HTMLElement | null} button that was pressed
   * @param {string} moved what was moved by hand
   */
  function send(button, moved = '') {
    waiting++;
    queue = queue.then(async () => {
      const body = new URLSearchParams();
      new FormData(form, button).forEach((value, name) => body.append(name, String(value)));
      if (moved) body.set('moved', moved);
      try {
        const response = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const fresh = response.ok ? page.getElementById('layout') : null;
        if (fresh) take(fresh);
        else say(form.dataset.failed ?? '');
      } catch {
        say(form.dataset.failed ?? '');
      } finally {
        waiting--;
      }
    });
  }

  /** @param {HTMLElement} fresh the form as it came back */
  function take(fresh) {
    // Browsers complain of fields that want the focus while something else has it.
    for (const wish of fresh.querySelectorAll('[autofocus]')) {
      wish.removeAttribute('autofocus');
      wish.setAttribute('data-focus', '');
    }
    const id = document.activeElement?.id;
    for (const piece of fresh.querySelectorAll('[data-part]')) {
      const mine = part(piece.getAttribute('data-part') ?? '');
      if (!mine) continue;
      mine.toggleAttribute('data-changed', piece.hasAttribute('data-changed'));
      mine.replaceChildren(...document.importNode(piece, true).childNodes);
    }
    say(fresh.querySelector('[data-status]')?.textContent ?? '');
    if (openDialogs()) return;
    const next = form.querySelector('[data-focus]') ?? form.querySelector('#layout-alert') ?? (id ? document.getElementById(id) : null);
    if (next instanceof HTMLElement) next.focus();
  }

  /** @returns {boolean} whether there is one */
  function openDialogs() {
    const dialog = /** @type {HTMLDialogElement | null} */ (form.querySelector('dialog[data-dialog]'));
    if (!dialog) return false;
    dialog.open = false;
    dialog.showModal();
    const first = dialog.querySelector('[data-focus]');
    if (first instanceof HTMLElement) first.focus();
    dialog.addEventListener('close', () => {
      const back = document.getElementById(dialog.dataset.backTo ?? '');
      dialog.remove();
      back?.focus();
    });
    filter(dialog);
    return true;
  }

  /**
   * Shows the widgets of a shelf that have all words in what is said of them.
   * @param {HTMLElement} dialog
   */
  function filter(dialog) {
    const field = dialog.querySelector('[data-search]');
    if (!(field instanceof HTMLInputElement)) return;
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shelf = dialog.querySelector('[data-shelf-chip][aria-pressed="true"]')?.getAttribute('data-shelf-chip') ?? '';
    let any = false;
    for (const option of /** @type {NodeListOf<HTMLElement>} */ (dialog.querySelectorAll('[data-option]'))) {
      const text = option.querySelector('label')?.textContent?.toLowerCase() ?? '';
      const fits = (!shelf || option.dataset.shelf === shelf) && words.every((word) => text.includes(word));
      option.hidden = !fits;
      any ||= fits;
    }
    dialog.querySelector('[data-nothing]')?.toggleAttribute('hidden', any);
  }

  /** @param {HTMLElement} dialog */
  function nameAdd(dialog) {
    const chosen = dialog.querySelector('input[name="widget"]:checked');
    const add = dialog.querySelector('[data-add]');
    if (chosen instanceof HTMLElement && add instanceof HTMLElement) {
      add.textContent = (add.dataset.pattern ?? '').replace('{0}', chosen.dataset.title ?? '');
    }
  }

  /** @param {HTMLElement} slot @returns {string} */
  const column = (slot) => /** @type {HTMLElement} */ (slot.closest('[data-column]')).dataset.column ?? '';

  /** @param {HTMLElement} slot @returns {HTMLElement[]} */
  const neighbours = (slot) => /** @type {HTMLElement[]} */ ([...(slot.parentElement?.querySelectorAll(':scope > [data-key]') ?? [])]);

  /** Says where a widget stands now. @param {HTMLElement} slot */
  function tell(slot) {
    const all = neighbours(slot);
    const called = /** @type {HTMLElement} */ (slot.closest('[data-column]')).dataset.called ?? '';
    say((form.dataset.where ?? '').replace('{title}', slot.dataset.title ?? '').replace('{column}', called)
      .replace('{place}', String(all.indexOf(slot) + 1)).replace('{count}', String(all.length)));
  }

  /** Sends where a widget was put. @param {HTMLElement} slot */
  const put = (slot) => send(null, `${slot.dataset.key}:${column(slot)}:${neighbours(slot).indexOf(slot)}`);

  /**
   * Moves a widget that is carried, and keeps the focus on its handle.
   * @param {HTMLElement} slot
   * @param {Element} list
   * @param {Element | null} next
   */
  function carry(slot, list, next) {
    if (!held) held = { slot, list: /** @type {Element} */ (slot.parentElement), next: slot.nextElementSibling };
    slot.dataset.state = 'lifted';
    carrying = true;
    list.insertBefore(slot, next);
    /** @type {HTMLElement | null} */ (slot.querySelector('[data-grip]'))?.focus();
    carrying = false;
    tell(slot);
  }

  /** @param {HTMLElement} slot @param {string} key */
  function step(slot, key) {
    const all = neighbours(slot);
    const at = all.indexOf(slot);
    if (key === 'ArrowUp') {
      const above = all[at - 1];
      if (above && !above.hasAttribute('data-pinned')) carry(slot, /** @type {Element} */ (slot.parentElement), above);
    } else if (key === 'ArrowDown') {
      if (all[at + 1]) carry(slot, /** @type {Element} */ (slot.parentElement), all[at + 1].nextElementSibling);
    } else {
      const forward = (key === 'ArrowRight') === (getComputedStyle(form).direction === 'ltr');
      const name = forward ? 'side' : 'main';
      const list = form.querySelector(`[data-column="${name}"] [data-slots]`);
      if (!list || column(slot) === name || !(slot.dataset.columns ?? '').split(' ').includes(name)) return;
      const there = [...list.querySelectorAll(':scope > [data-key]:not([data-pinned])')];
      carry(slot, list, there[at] ?? null);
    }
  }

  function drop() {
    if (!held) return;
    const { slot, list, next } = held;
    held = null;
    delete slot.dataset.state;
    if (slot.parentElement !== list || slot.nextElementSibling !== next) put(slot);
  }

  function putBack() {
    if (!held) return;
    const { slot, list, next } = held;
    carry(slot, list, next);
    held = null;
    delete slot.dataset.state;
    say((form.dataset.back ?? '').replace('{title}', slot.dataset.title ?? ''));
  }

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.id === 'layout-save') {
      if (waiting === 0) {
        leaving = true;
      } else {
        event.preventDefault();
        void queue.then(() => form.requestSubmit(button));
      }
      return;
    }
    event.preventDefault();
    const dialog = button?.closest('dialog');
    if (dialog && button?.hasAttribute('data-close')) {
      dialog.close();
    } else if (dialog && button?.hasAttribute('data-shelf-chip')) {
      for (const chip of dialog.querySelectorAll('[data-shelf-chip]')) chip.setAttribute('aria-pressed', String(chip === button));
      filter(dialog);
    } else {
      send(button);
    }
  });
  form.addEventListener('input', (event) => {
    const dialog = event.target instanceof Element ? event.target.closest('dialog') : null;
    if (!dialog) return;
    filter(dialog);
    nameAdd(dialog);
  });
  form.addEventListener('keydown', (event) => {
    const target = event.target;
    if (target instanceof HTMLElement && target.matches('[data-search]') && event.key === 'Enter') event.preventDefault();
    const slot = target instanceof HTMLElement && target.matches('[data-grip]') ? target.closest('li') : null;
    if (!slot || waiting > 0) return;
    if (event.key.startsWith('Arrow')) step(slot, event.key);
    else if (held && (event.key === 'Enter' || event.key === ' ')) drop();
    else if (held && event.key === 'Escape') putBack();
    else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', () => { if (!carrying) drop(); });
  byPointer(form, { put, busy: () => waiting > 0 || held !== null });
  form.querySelector('[data-leave]')?.addEventListener('click', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('beforeunload', (event) => {
    if (!leaving && part('bar')?.hasAttribute('data-changed')) event.preventDefault();
  });
  openDialogs();
}

// @ts-check
/**
 * Hubs below a field of search while somebody types, as a combobox: arrows choose, Enter goes there, Escape closes. Without this module the
 * field is an ordinary form. "/" goes to the field.
 */

/** Long enough not to ask for every letter, short enough to feel at once. */
const PAUSE = 180;
const SHORTEST = 2;
const GAP = 4;

let made = 0;

/**
 * @typedef {object} Box
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list
 * @property {HTMLElement} status
 * @property {number} timer
 * @property {AbortController | null} request
 * @property {number} chosen index of the chosen option, -1 for none
 * @property {string} asked what the list was made for
 */

/** @param {Box} box @returns {HTMLElement[]} */
const options = (box) => [...box.list.querySelectorAll('[role="option"]')].map((each) => /** @type {HTMLElement} */ (each));

/** @param {Box} box */
const isOpen = (box) => box.input.getAttribute('aria-expanded') === 'true';

/** @param {Box} box */
function place(box) {
  const field = box.input.getBoundingClientRect();
  const width = Math.min(Math.max(field.width, 320), document.documentElement.clientWidth - 2 * GAP);
  const rightToLeft = document.documentElement.dir === 'rtl';
  const wanted = rightToLeft ? field.right - width : field.left;
  const left = Math.max(GAP, Math.min(wanted, document.documentElement.clientWidth - width - GAP));
  box.list.style.top = `${field.bottom + GAP}px`;
  box.list.style.left = `${left}px`;
  box.list.style.width = `${width}px`;
}

/** @param {Box} box */
function close(box) {
  box.request?.abort();
  box.request = null;
  clearTimeout(box.timer);
  if (!isOpen(box)) return;
  box.input.setAttribute('aria-expanded', 'false');
  box.input.removeAttribute('aria-activedescendant');
  box.chosen = -1;
  box.list.hidePopover();
}

/** @param {Box} box */
function open(box) {
  place(box);
  if (isOpen(box)) return;
  box.list.showPopover();
  box.input.setAttribute('aria-expanded', 'true');
}

/** @param {Box} box @param {number} index */
function choose(box, index) {
  const all = options(box);
  box.chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === box.chosen)));
  const chosen = all[box.chosen];
  if (!chosen) return;
  box.input.setAttribute('aria-activedescendant', chosen.id);
  chosen.scrollIntoView({ block: 'nearest' });
}

/** @param {HTMLElement | undefined} option */
function go(option) {
  const address = option?.dataset.address ?? '';
  if (address.startsWith('/') && !address.startsWith('//')) location.assign(address);
}

/** @param {Box} box @param {string} html */
function show(box, html) {
  const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-said]');
  if (!(answer instanceof HTMLElement)) return;
  box.list.replaceChildren(...answer.childNodes);
  options(box).forEach((option, i) => { option.id = `${box.list.id}-${i}`; });
  box.chosen = -1;
  box.input.removeAttribute('aria-activedescendant');
  box.status.textContent = answer.dataset.said ?? '';
  if (document.activeElement === box.input) open(box);
}

/** Asks for what stands in the field now; an older question that is still on its way is given up. @param {Box} box */
async function ask(box) {
  const text = box.input.value.trim();
  box.request?.abort();
  if (text.length < SHORTEST && !/\p{Script=Han}/u.test(text)) {
    box.asked = '';
    close(box);
    return;
  }
  const request = new AbortController();
  box.request = request;
  try {
    const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(text)}`, {
      credentials: 'same-origin', cache: 'no-store', signal: request.signal,
    });
    // Too often, or too little to look for: the form still works.
    if (answer.status !== 200) { close(box); return; }
    const html = await answer.text();
    if (box.request !== request) return;
    box.asked = text;
    show(box, html);
  } catch {
    // Given up for a newer question, or the network is away: the form still works.
  }
}

/** @param {Box} box @param {KeyboardEvent} event */
function key(box, event) {
  if (event.isComposing) return;
  if (event.key === 'Escape' && isOpen(box)) {
    event.preventDefault();
    event.stopPropagation();
    close(box);
    box.status.textContent = '';
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (!isOpen(box)) {
      if (box.asked && box.asked === box.input.value.trim()) open(box);
      else { void ask(box); return; }
    }
    const down = event.key === 'ArrowDown';
    choose(box, down ? box.chosen + 1 : Math.max(box.chosen, 0) - 1);
  } else if (event.key === 'Enter' && isOpen(box) && box.chosen >= 0) {
    event.preventDefault();
    go(options(box)[box.chosen]);
  } else if (event.key === 'Tab') {
    close(box);
  }
}

/** @param {HTMLElement} form @returns {Box | null} */
function build(form) {
  const input = form.querySelector('input[type="search"]');
  if (!(input instanceof HTMLInputElement) || !('showPopover' in form)) return null;
  const list = document.createElement('div');
  list.className = 'suggest';
  list.id = `suggest-${made += 1}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('popover', 'manual');
  list.setAttribute('aria-label', form.getAttribute('aria-label') ?? '');
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    input.setAttribute(name ?? '', value ?? '');
  }
  return { input, list, status, timer: 0, request: null, chosen: -1, asked: '' };
}

/** @param {Box} box */
function listen(box) {
  box.input.addEventListener('input', () => {
    // What was chosen was chosen of the list for other words.
    box.chosen = -1;
    box.input.removeAttribute('aria-activedescendant');
    options(box).forEach((option) => option.setAttribute('aria-selected', 'false'));
    clearTimeout(box.timer);
    box.timer = setTimeout(() => void ask(box), PAUSE);
  });
  box.input.addEventListener('keydown', (event) => key(box, event));
  box.input.addEventListener('blur', () => close(box));
  // The field keeps the focus while somebody presses on an option.
  box.list.addEventListener('pointerdown', (event) => event.preventDefault());
  box.list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option instanceof HTMLElement) go(option);
  });
  addEventListener('resize', () => close(box));
  document.addEventListener('scroll', (event) => { if (isOpen(box) && event.target !== box.list) place(box); }, true);
}

/** "/" from anywhere but a field: to the first field of search that is to be seen, else to the page of search. @param {KeyboardEvent} event */
function focusBySlash(event) {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || event.defaultPrevented) return;
  const forms = [...document.querySelectorAll('form[data-suggest] input[type="search"]')];
  const field = forms.find((each) => each instanceof HTMLElement && each.checkVisibility());
  event.preventDefault();
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else location.assign('/search');
}

export function suggest() {
  for (const form of document.querySelectorAll('form[data-suggest]')) {
    const box = form instanceof HTMLElement ? build(form) : null;
    if (box) listen(box);
  }
  document.addEventListener('keydown', focusBySlash);
}

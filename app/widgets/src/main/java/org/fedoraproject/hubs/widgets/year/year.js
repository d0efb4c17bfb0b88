// @ts-check
/** Reads the days of the year's calendar out: arrow keys and the pointer go from day to day. Without it the table says the same by month. */

const WEEK = 7;
const PITCH = 13.6;
const TOP = 16;
const CELL = 11;
const SVG = 'http://www.w3.org/2000/svg';

/** @type {WeakMap<HTMLElement, number>} */
const chosen = new WeakMap();
const language = document.documentElement.lang || 'en';
const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' });
const plurals = new Intl.PluralRules(language);

/** @param {HTMLElement} year @returns {number[]} */
function counts(year) {
  return (year.dataset.counts ?? '').split(',').map(Number);
}

/**
 * "Thursday 12 March 2026: 14 activities".
 * @param {HTMLElement} year
 * @param {number} index
 * @returns {string}
 */
function words(year, index) {
  const date = new Date(`${year.dataset.first}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + index);
  const count = counts(year)[index];
  const pattern = count === 0 ? year.dataset.none : plurals.select(count) === 'one' ? year.dataset.one : year.dataset.other;
  return `${days.format(date)}: ${(pattern ?? '').replace('#', String(count))}`;
}

/**
 * Marks a day and says it.
 * @param {HTMLElement} year
 * @param {number} index
 * @param {boolean} scroll whether it is brought into view
 */
function choose(year, index, scroll) {
  const svg = year.querySelector('svg');
  if (!svg) return;
  chosen.set(year, index);
  let mark = svg.querySelector('.cursor');
  if (!mark) {
    mark = document.createElementNS(SVG, 'rect');
    mark.setAttribute('class', 'cursor');
    mark.setAttribute('width', String(CELL + 2));
    mark.setAttribute('height', String(CELL + 2));
    svg.append(mark);
  }
  const x = Math.floor(index / WEEK) * PITCH - 1;
  mark.setAttribute('x', String(Math.max(0.5, x)));
  mark.setAttribute('y', String(TOP + (index % WEEK) * PITCH - 1));
  const said = words(year, index);
  year.setAttribute('aria-valuenow', String(index));
  year.setAttribute('aria-valuetext', said);
  const line = year.parentElement?.querySelector('.year-day');
  if (line) line.textContent = said;
  if (scroll) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Makes a calendar one stop of the Tab key whose value is a day.
 * @param {HTMLElement} year
 */
function prepare(year) {
  if (year.getAttribute('role') === 'slider') return;
  year.setAttribute('role', 'slider');
  year.setAttribute('aria-valuemin', '0');
  year.setAttribute('aria-valuemax', String(counts(year).length - 1));
  year.setAttribute('aria-valuenow', String(counts(year).length - 1));
  year.setAttribute('aria-valuetext', words(year, counts(year).length - 1));
  const line = year.parentElement?.querySelector('.year-day');
  if (line instanceof HTMLElement) line.textContent = line.dataset.hint ?? '';
}

/** @param {Event} event @returns {HTMLElement | null} */
function calendar(event) {
  return event.target instanceof Element ? event.target.closest('.year[data-counts]') : null;
}

/**
 * Where a key leads; the same day for keys that mean nothing here.
 * @param {string} key
 * @param {number} index
 * @param {number} last
 * @returns {number | null}
 */
function next(key, index, last) {
  switch (key) {
    case 'ArrowLeft': return index - WEEK;
    case 'ArrowRight': return index + WEEK;
    case 'ArrowUp': return index - 1;
    case 'ArrowDown': return index + 1;
    case 'PageUp': return index - 4 * WEEK;
    case 'PageDown': return index + 4 * WEEK;
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
}

/**
 * Called by the page when the card is there, and each time it was replaced.
 * @param {HTMLElement} card
 */
export function settle(card) {
  for (const year of card.querySelectorAll('.year[data-counts]')) prepare(/** @type {HTMLElement} */ (year));
}

document.addEventListener('keydown', (event) => {
  const year = calendar(event);
  if (!year || event.altKey || event.ctrlKey || event.metaKey) return;
  const last = counts(year).length - 1;
  const to = next(event.key, chosen.get(year) ?? last, last);
  if (to === null) return;
  event.preventDefault();
  choose(year, Math.min(last, Math.max(0, to)), true);
});

document.addEventListener('focusin', (event) => {
  const year = calendar(event);
  if (!year) return;
  prepare(year);
  choose(year, chosen.get(year) ?? counts(year).length - 1, true);
});

document.addEventListener('pointermove', (event) => {
  const year = calendar(event);
  const svg = year?.querySelector('svg');
  if (!year || !svg) return;
  const box = svg.getBoundingClientRect();
  const scale = box.width / 722;
  const column = Math.floor((event.clientX - box.left) / scale / PITCH);
  const row = Math.floor(((event.clientY - box.top) / scale - TOP) / PITCH);
  const index = column * WEEK + row;
  if (row >= 0 && row < WEEK && index >= 0 && index < counts(year).length) choose(year, index, false);
});

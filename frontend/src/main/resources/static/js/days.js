// @ts-check
/** Entries of a feed under the days of the reader's zone. The server groups by UTC days. */

import { say } from './texts.js';
import { format, localDay } from './times.js';

const weekdays = format({ weekday: 'long' });
const days = format({ day: 'numeric', month: 'long' });
const daysOfOtherYears = format({ day: 'numeric', month: 'long', year: 'numeric' });

/**
 * @param {string} day as 2026-03-12
 * @param {Date} now
 * @returns {{title: string, detail: string}}
 */
export function dayWords(day, now) {
  const [year, month, date] = day.split('-').map(Number);
  const noon = new Date(year, month - 1, date, 12);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12);
  const weekday = weekdays(noon);
  const detail = year === now.getFullYear() ? days(noon) : daysOfOtherYears(noon);
  if (day === localDay(now)) return { title: say('today'), detail: `${weekday} ${detail}` };
  if (day === localDay(yesterday)) return { title: say('yesterday'), detail: `${weekday} ${detail}` };
  return { title: weekday, detail };
}

/**
 * Puts the entries of a card under the reader's days. Where these are the server's, nothing is moved: moving all of a long feed costs a
 * telephone half a second.
 * @param {HTMLElement} card
 */
export function groupByDay(card) {
  const body = card.querySelector('.widget-body');
  const entries = /** @type {HTMLElement[]} */ ([...card.querySelectorAll('article')]);
  if (!body || entries.length === 0) return;
  /** @type {Map<string, HTMLElement[]>} */
  const byDay = new Map();
  for (const entry of entries) {
    const date = new Date(entry.querySelector('time')?.dateTime ?? '');
    const day = Number.isNaN(date.getTime()) ? 'unknown' : localDay(date);
    const list = byDay.get(day);
    if (list) list.push(entry);
    else byDay.set(day, [entry]);
  }
  const there = /** @type {HTMLElement[]} */ ([...body.querySelectorAll(':scope > .day')]);
  const fits = there.length === byDay.size && [...byDay].every(([day, list], index) => isOf(there[index], day, list));
  if (!fits) move(card, body, byDay);
  const now = new Date();
  for (const day of body.querySelectorAll(':scope > .day')) name(/** @type {HTMLElement} */ (day), now);
}

/**
 * @param {HTMLElement} there
 * @param {string} day
 * @param {HTMLElement[]} entries
 * @returns {boolean} whether a section is this day's and holds these
 */
function isOf(there, day, entries) {
  return there.dataset.day === day && entries.every((entry) => entry.closest('.day') === there);
}

/**
 * @param {HTMLElement} card
 * @param {Element} body
 * @param {Map<string, HTMLElement[]>} byDay
 */
function move(card, body, byDay) {
  const focused = document.activeElement;
  const above = [...body.children].filter((child) => !child.classList.contains('day'));
  body.replaceChildren(...above, ...[...byDay].map(([day, list]) => section(card, day, list)));
  if (focused instanceof HTMLElement && card.contains(focused)) focused.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} card
 * @param {string} day
 * @param {HTMLElement[]} entries
 * @returns {HTMLElement}
 */
function section(card, day, entries) {
  const heading = document.createElement('h3');
  heading.className = 'day-title';
  heading.id = `${card.id}-day-${day}`;
  heading.append('', document.createElement('small'));
  const feed = document.createElement('div');
  feed.setAttribute('role', 'feed');
  feed.setAttribute('aria-labelledby', heading.id);
  feed.append(...entries);
  const out = document.createElement('section');
  out.className = 'day';
  out.dataset.day = day;
  out.append(heading, feed);
  return out;
}

/**
 * What a day is called, and which of how many each of its entries is.
 * @param {HTMLElement} there
 * @param {Date} now
 */
function name(there, now) {
  const day = there.dataset.day ?? 'unknown';
  const words = day === 'unknown' ? { title: say('some-day'), detail: '' } : dayWords(day, now);
  const heading = there.querySelector('.day-title');
  const detail = heading?.querySelector('small');
  const said = `${words.title} ${words.detail}`;
  if (heading && detail && heading.textContent !== said) {
    detail.textContent = words.detail;
    heading.replaceChildren(`${words.title} `, detail);
  }
  const entries = there.querySelectorAll('article');
  entries.forEach((entry, index) => {
    entry.setAttribute('aria-posinset', String(index + 1));
    entry.setAttribute('aria-setsize', String(entries.length));
  });
}

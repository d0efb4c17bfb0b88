// @ts-check
/** Entries of a feed under the days of the reader's zone. The server groups by UTC days. */

import { locale, say } from './texts.js';
import { localDay } from './times.js';

/**
 * @param {string} day as 2026-03-12
 * @param {Date} now
 * @returns {{title: string, detail: string}}
 */
export function dayWords(day, now) {
  const [year, month, date] = day.split('-').map(Number);
  const noon = new Date(year, month - 1, date, 12);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(noon);
  const other = year === now.getFullYear() ? {} : /** @type {const} */ ({ year: 'numeric' });
  const detail = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...other }).format(noon);
  if (day === localDay(now)) return { title: say('today'), detail: `${weekday} ${detail}` };
  if (day === localDay(yesterday)) return { title: say('yesterday'), detail: `${weekday} ${detail}` };
  return { title: weekday, detail };
}

/**
 * Puts the entries of a card under the reader's days.
 * @param {HTMLElement} card
 */
export function groupByDay(card) {
  const body = card.querySelector('.widget-body');
  const entries = /** @type {HTMLElement[]} */ ([...card.querySelectorAll('article')]);
  if (!body || entries.length === 0) return;
  /** @type {Map<string, HTMLElement[]>} */
  const days = new Map();
  for (const entry of entries) {
    const instant = entry.querySelector('time')?.dateTime ?? '';
    const date = new Date(instant);
    const day = Number.isNaN(date.getTime()) ? 'unknown' : localDay(date);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  const focused = document.activeElement;
  const now = new Date();
  const above = [...body.children].filter((child) => !child.classList.contains('day'));
  body.replaceChildren(...above, ...[...days].map(([day, list]) => section(card, day, list, now)));
  if (focused instanceof HTMLElement && card.contains(focused)) focused.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} card
 * @param {string} day
 * @param {HTMLElement[]} entries
 * @param {Date} now
 * @returns {HTMLElement}
 */
function section(card, day, entries, now) {
  const words = day === 'unknown' ? { title: say('some-day'), detail: '' } : dayWords(day, now);
  const heading = document.createElement('h3');
  heading.className = 'day-title';
  heading.id = `${card.id}-day-${day}`;
  const detail = document.createElement('small');
  detail.textContent = words.detail;
  heading.append(`${words.title} `, detail);
  const feed = document.createElement('div');
  feed.setAttribute('role', 'feed');
  feed.setAttribute('aria-labelledby', heading.id);
  entries.forEach((entry, index) => {
    entry.setAttribute('aria-posinset', String(index + 1));
    entry.setAttribute('aria-setsize', String(entries.length));
    feed.append(entry);
  });
  const out = document.createElement('section');
  out.className = 'day';
  out.dataset.day = day;
  out.append(heading, feed);
  return out;
}

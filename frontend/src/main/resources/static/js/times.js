// @ts-check
/** Times in the reader's own zone. The server writes them in UTC words; what it wrote stays when a browser lacks Intl. */

import { locale, say } from './texts.js';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndClock = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** The reader's zone, such as Europe/Prague. */
export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'local';

/**
 * The day of an instant in the reader's zone, as 2026-03-12.
 * @param {Date} date
 * @returns {string}
 */
export function localDay(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * "3 minutes ago"; from a week on, the date.
 * @param {Date} date
 * @param {Date} now
 * @returns {string}
 */
export function ago(date, now) {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  if (age < 45) return say('just-now');
  if (age < 45 * 60) return relative.format(Math.sign(seconds) * Math.max(1, Math.round(age / 60)), 'minute');
  if (age < 22 * 3600) return relative.format(Math.sign(seconds) * Math.max(1, Math.round(age / 3600)), 'hour');
  if (age < 7 * 86400) return relative.format(Math.sign(seconds) * Math.max(1, Math.round(age / 86400)), 'day');
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/**
 * @param {string | undefined} style
 * @param {Date} date
 * @param {Date} now
 * @returns {string}
 */
function words(style, date, now) {
  switch (style) {
    case 'relative': return ago(date, now);
    case 'month': return month.format(date);
    case 'moment': return localDay(date) === localDay(now) ? clock.format(date) : dayAndClock.format(date);
    default: return clock.format(date);
  }
}

/**
 * Writes all times below a node in the reader's zone.
 * @param {ParentNode} root
 */
export function showTimes(root) {
  const now = new Date();
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll('time[data-time]'))) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const text = words(time.dataset.time, date, now);
    if (time.textContent !== text) time.textContent = text;
    if (time.dataset.time !== 'month') time.title = `${full.format(date)} (${zone})`;
  }
  for (const note of root.querySelectorAll('[data-zone-note]')) note.textContent = say('zone', { zone });
}

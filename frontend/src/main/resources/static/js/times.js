// @ts-check
/** Times in the reader's own zone. The server writes them in UTC words; what it wrote stays when a browser lacks Intl. */

import { locale, say } from './texts.js';

/**
 * Made when it is first needed: making one takes a browser longer than all that a page writes with it.
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {(date: Date) => string}
 */
export function format(options) {
  /** @type {Intl.DateTimeFormat | undefined} */
  let made;
  return (date) => (made ??= new Intl.DateTimeFormat(locale, options)).format(date);
}

/** Hours and minutes. */
export const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndClock = format({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const full = format({ dateStyle: 'full', timeStyle: 'short' });
/** @type {Intl.RelativeTimeFormat | undefined} */
let relative;

/** @param {number} count @param {Intl.RelativeTimeFormatUnit} unit */
const apart = (count, unit) => (relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(count, unit);

/** The reader's zone, such as Europe/Prague. */
const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'local';

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
 * @param {Date} instant
 * @param {Date} now
 * @returns {string}
 */
export function ago(instant, now) {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  if (age < 45) return say('just-now');
  if (age < 45 * 60) return apart(Math.sign(seconds) * Math.max(1, Math.round(age / 60)), 'minute');
  if (age < 22 * 3600) return apart(Math.sign(seconds) * Math.max(1, Math.round(age / 3600)), 'hour');
  if (age < 7 * 86400) return apart(Math.sign(seconds) * Math.max(1, Math.round(age / 86400)), 'day');
  return date(instant);
}

/**
 * @param {string | undefined} style
 * @param {Date} instant
 * @param {Date} now
 * @returns {string}
 */
function words(style, instant, now) {
  switch (style) {
    case 'relative': return ago(instant, now);
    case 'month': return month(instant);
    case 'moment': return localDay(instant) === localDay(now) ? clock(instant) : dayAndClock(instant);
    default: return clock(instant);
  }
}

/**
 * Writes all times below a node in the reader's zone.
 * @param {ParentNode} root
 */
export function showTimes(root) {
  const now = new Date();
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll('time[data-time]'))) {
    const instant = new Date(time.dateTime);
    if (Number.isNaN(instant.getTime())) continue;
    const text = words(time.dataset.time, instant, now);
    if (time.textContent !== text) time.textContent = text;
  }
  for (const note of root.querySelectorAll('[data-zone-note]')) note.textContent = say('zone', { zone: zone() });
}

/** The whole moment stands beside a time that is pointed at, in the reader's zone too. Written then: most times nobody ever points at. */
export function nameTimes() {
  document.addEventListener('pointerover', (event) => {
    const time = event.target instanceof Element ? event.target.closest('time[data-time]') : null;
    if (!(time instanceof HTMLTimeElement) || time.dataset.time === 'month') return;
    const instant = new Date(time.dateTime);
    if (!Number.isNaN(instant.getTime())) time.title = `${full(instant)} (${zone()})`;
  });
}

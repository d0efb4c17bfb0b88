// @ts-check
/** Countdowns that go on while the page is open. The words that the server wrote stay where a browser lacks Intl.RelativeTimeFormat. */

/** How often they are looked at; the smallest step is a minute. */
const EVERY = 20_000;

const relative = typeof Intl.RelativeTimeFormat === 'function'
  ? new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { style: 'short', numeric: 'always' })
  : null;

/**
 * @param {number} seconds until then; negative when it has begun
 * @returns {string}
 */
function words(seconds) {
  if (!relative) return '';
  const distance = Math.abs(seconds);
  const away = seconds > 0 ? Math.ceil : Math.floor;
  if (distance < 3600) return relative.format(Math.sign(seconds) * away(distance / 60), 'minute');
  if (distance < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  return relative.format(Math.trunc(seconds / 86_400), 'day');
}

/** @param {ParentNode} root */
function count(root) {
  const now = Date.now();
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll('time[data-countdown]'))) {
    const at = Date.parse(time.dateTime);
    if (!relative || Number.isNaN(at)) continue;
    const text = words((at - now) / 1000);
    if (time.textContent !== text) time.textContent = text;
  }
}

let running = false;

/** @param {HTMLElement} card */
export function settle(card) {
  // What the server wrote is of this moment; from the next look on it is counted here.
  void card;
  if (running) return;
  running = true;
  setInterval(() => { if (!document.hidden) count(document); }, EVERY);
}

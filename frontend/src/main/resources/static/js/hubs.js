// @ts-check
/** What every page runs: the reader's own times, and live cards where the page has any. */

import { say } from './texts.js';
import { clock, nameTimes, showTimes, localDay } from './times.js';
import { listenForKey } from './feed.js';
import { refresh, refreshAll, refreshOnReturn, settle } from './cards.js';
import { follow } from './stream.js';
import { closeMenus } from './menu.js';
import { offerMenus } from './entries.js';
import { followStream } from './stream-page.js';
import { countUnread } from './unread.js';
import { showOpenTab } from './tabs.js';
import { relayout } from './relayout.js';
import { suggest } from './suggest.js';
import { offerCopies } from './copy.js';

/** A server that starts anew is back before anybody reads that it was gone. */
const RING_AFTER = 2_000;
const NOTICE_AFTER = 4_000;
const LANDING_DELAY = 1_100;
const STREAM_DELAY = 150;

/** @returns {HTMLElement[]} */
const cards = () => [...document.querySelectorAll('[data-source]')].map((card) => /** @type {HTMLElement} */ (card));

function keepTime() {
  let day = localDay(new Date());
  setInterval(() => {
    if (document.hidden) return;
    const today = localDay(new Date());
    if (today !== day) cards().forEach(settle);
    day = today;
    showTimes(document);
  }, 30_000);
}

/**
 * Says whether the page is live: nothing for a moment, then a ring, then a notice with an offer to reload.
 * @returns {(live: boolean) => void}
 */
function connectionSigns() {
  const loaded = new Date();
  let ring = 0;
  let notice = 0;
  const show = (/** @type {boolean} */ live) => {
    for (const sign of document.querySelectorAll('[data-connection]')) {
      sign.removeAttribute('hidden');
      sign.querySelector('.live-dot')?.classList.toggle('off', !live);
      const words = sign.querySelector('[data-connection-text]');
      if (words) words.textContent = live ? say('live') : say('not-live', { time: clock(loaded) });
    }
  };
  return (live) => {
    if (live) {
      clearTimeout(ring);
      clearTimeout(notice);
      ring = notice = 0;
      show(true);
      document.querySelector('[data-lost]')?.remove();
    } else if (!ring) {
      ring = setTimeout(() => show(false), RING_AFTER);
      notice = setTimeout(offerReload, NOTICE_AFTER);
    }
  };
}

function offerReload() {
  notify(say('lost'));
}

/** Signed out elsewhere, or no longer let in: what is shown stays as it is, and is nobody's any more. */
function sayOver() {
  document.querySelector('[data-lost]')?.remove();
  for (const sign of document.querySelectorAll('[data-connection]')) sign.setAttribute('hidden', '');
  notify(say('over'));
}

/** @param {string} text */
function notify(text) {
  const place = document.querySelector('[data-notices]');
  if (!place || place.querySelector('[data-lost]')) return;
  const box = document.createElement('div');
  box.className = 'notice';
  box.dataset.lost = '';
  box.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.textContent = say('reload');
  button.addEventListener('click', () => location.reload());
  box.append(words, button);
  place.append(box);
}

function goLive() {
  const meta = document.querySelector('meta[name="hubs-live"]');
  if (!(meta instanceof HTMLMetaElement) || cards().length === 0) return;
  const topics = (meta.dataset.topics ?? '').split(' ').filter(Boolean);
  follow({ url: meta.content, topics, after: meta.dataset.after ?? '', token: meta.dataset.token ?? null }, {
    widget(hub, widget) {
      for (const card of cards()) {
        if (card.closest('[data-hold]')) refresh(card, STREAM_DELAY);
        else if (card.closest('[data-all-hubs]')) refresh(card, LANDING_DELAY);
        else if (card.dataset.source?.split('?')[0] === `/${hub}/widgets/${widget}`) refresh(card);
      }
    },
    head(hub) {
      for (const card of cards()) if (card.dataset.source === `/${hub}/header`) refresh(card);
    },
    layout(hub) {
      const columns = document.getElementById('columns');
      if (columns?.dataset.columns?.split('?')[0] === `/${hub}/columns`) void relayout(columns);
    },
    reset() {
      refreshAll();
      const columns = document.getElementById('columns');
      if (columns) void relayout(columns);
    },
    state: connectionSigns(),
    over: sayOver,
  });
}

/** Whoever becomes a member while they look at a page that is closed to others sees it open. */
function openWhenLetIn() {
  const head = document.getElementById('hub-head');
  if (!head || !document.querySelector('[data-closed]')) return;
  new MutationObserver(() => { if (head.querySelector('#mine')) location.reload(); }).observe(head, { childList: true });
}

/** What only the page of a layout needs is fetched there alone. */
function arrangeLayout() {
  const form = document.querySelector('form[data-layout]');
  if (form instanceof HTMLFormElement) void import('./layout.js').then((page) => page.arrange(form));
}

/** Two widgets of one title on a hub are two regions, which must not be called the same. */
function tellApart() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const card of document.querySelectorAll('#columns section[data-source]')) {
    const title = card.querySelector('h2')?.textContent ?? '';
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    if (count === 1) continue;
    card.removeAttribute('aria-labelledby');
    card.setAttribute('aria-label', `${title} ${count}`);
  }
}

/** A page that is there answers its reader first. @type {() => Promise<void>} */
const breath = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((on) => { setTimeout(on, 0); });

/** What listens is there at once; what is written anew and asked for comes in turns. */
async function begin() {
  openWhenLetIn();
  offerCopies();
  arrangeLayout();
  nameTimes();
  listenForKey();
  closeMenus();
  suggest();
  offerMenus();
  followStream();
  refreshOnReturn();
  const turns = [
    showOpenTab,
    tellApart,
    () => cards().filter((card) => card.hasAttribute('data-feed') || card.dataset.script).forEach(settle),
    () => showTimes(document),
    keepTime,
    goLive,
    countUnread,
  ];
  for (const turn of turns) {
    await breath();
    turn();
  }
}

void begin();

// @ts-check
/**
 * The page's one event stream. The browser reconnects by itself and says what it saw last; when it gives up, this does, with growing and
 * uneven pauses. A tab that stays hidden lets its connection go: browsers allow only a few to one host. Who is signed in shows a token; it
 * is renewed before it runs out, and the new connection takes over before the old one is closed.
 */

import { askFor } from './token.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const HIDDEN_FOR = 30_000;
/** Pages that are told at once to renew do so one after the other. */
const RENEW_WITHIN = 1_000;

/**
 * @typedef {object} Live
 * @property {string} url
 * @property {string[]} topics
 * @property {string} after id of the last update before the page was made; empty when unknown
 * @property {string | null} token empty when one is to be asked for, null when nobody is signed in
 */

/**
 * @typedef {object} Listener
 * @property {(hub: string, widget: number) => void} widget a widget changed
 * @property {(hub: string) => void} head what a hub says of itself changed, or who is what there
 * @property {() => void} reset history is lost: everything shown may be old
 * @property {(live: boolean) => void} state whether events arrive
 * @property {() => void} over the page is no longer for whoever looks at it
 */

/**
 * Follows topics until the page ends.
 * @param {Live} live
 * @param {Listener} listener
 */
export function follow(live, listener) {
  let lastId = live.after;
  let pause = FIRST_PAUSE;
  /** @type {EventSource | null} */
  let source = null;
  let retry = 0;
  let renewal = 0;
  let hiddenTimer = 0;
  let over = false;
  let asking = false;
  const pass = askFor(live.topics, live.token);

  async function connect() {
    clearTimeout(retry);
    clearTimeout(renewal);
    if (over || asking) return;
    if (pass.isDue()) {
      asking = true;
      const answer = await pass.renew();
      asking = false;
      if (answer === 'over') return end();
      if (answer === 'later') return again();
      if (document.hidden && !source) return;
    }
    const former = source;
    const address = new URL(live.url, location.href);
    for (const topic of live.topics) address.searchParams.append('topic', topic);
    if (pass.token()) address.searchParams.set('token', pass.token());
    if (lastId) address.searchParams.set('lastEventId', lastId);
    listen(new EventSource(address), former);
    if (pass.lasts() > 0) renewal = setTimeout(connect, pass.lasts());
  }

  /**
   * @param {EventSource} mine
   * @param {EventSource | null} former
   */
  function listen(mine, former) {
    source = mine;
    const known = lastId !== '';
    mine.addEventListener('open', () => {
      former?.close();
      pause = FIRST_PAUSE;
      listener.state(true);
      // Without an id to go on from, something may have changed between the page and this moment.
      if (!known) listener.reset();
    });
    mine.addEventListener('widget', (event) => {
      lastId = event.lastEventId || lastId;
      const data = read(event.data);
      if (data) listener.widget(data.hub, data.widget);
    });
    mine.addEventListener('hub', (event) => {
      lastId = event.lastEventId || lastId;
      const hub = readHub(event.data);
      if (hub) listener.head(hub);
    });
    mine.addEventListener('reset', (event) => {
      lastId = event.lastEventId || lastId;
      listener.reset();
    });
    mine.addEventListener('renew', () => {
      mine.close();
      if (source !== mine) return;
      source = null;
      pass.spend();
      retry = setTimeout(connect, Math.random() * RENEW_WITHIN);
    });
    mine.addEventListener('error', () => {
      former?.close();
      if (source !== mine) return;
      listener.state(false);
      if (mine.readyState === EventSource.CLOSED) {
        // Refused: if there was a token, it is worth nothing any more.
        pass.spend();
        again();
      }
    });
  }

  function again() {
    retry = setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function leave() {
    clearTimeout(retry);
    clearTimeout(renewal);
    source?.close();
    source = null;
  }

  function end() {
    over = true;
    leave();
    listener.over();
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) hiddenTimer = setTimeout(leave, HIDDEN_FOR);
    else if (!source) void connect();
  });
  // A network that comes back need not wait for the next attempt.
  addEventListener('online', () => { if (!document.hidden && source?.readyState !== EventSource.OPEN) void connect(); });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => { if (event.persisted && !source) void connect(); });
  void connect();
}

/**
 * @param {string} text
 * @returns {{hub: string, widget: number} | null}
 */
function read(text) {
  try {
    const data = JSON.parse(text);
    return typeof data?.hub === 'string' && Number.isInteger(data.widget) ? data : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @returns {string | null}
 */
function readHub(text) {
  try {
    const hub = JSON.parse(text)?.hub;
    return typeof hub === 'string' ? hub : null;
  } catch {
    return null;
  }
}

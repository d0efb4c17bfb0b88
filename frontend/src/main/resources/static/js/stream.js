// @ts-check
/**
 * The page's one event stream. The browser reconnects by itself and says what it saw last; when it gives up, this does, with growing and
 * uneven pauses. A tab that stays hidden lets its connection go: browsers allow only a few to one host.
 */

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const HIDDEN_FOR = 30_000;

/**
 * @typedef {object} Listener
 * @property {(hub: string, widget: number) => void} widget a widget changed
 * @property {() => void} reset history is lost: everything shown may be old
 * @property {(live: boolean) => void} state whether events arrive
 */

/**
 * Follows topics until the page ends.
 * @param {string} url
 * @param {string[]} topics
 * @param {string} after id of the last update before the page was made; empty when unknown
 * @param {Listener} listener
 */
export function follow(url, topics, after, listener) {
  let lastId = after;
  let pause = FIRST_PAUSE;
  /** @type {EventSource | null} */
  let source = null;
  let retry = 0;
  let hiddenTimer = 0;

  function connect() {
    clearTimeout(retry);
    source?.close();
    const address = new URL(url, location.href);
    for (const topic of topics) address.searchParams.append('topic', topic);
    if (lastId) address.searchParams.set('lastEventId', lastId);
    const mine = new EventSource(address);
    source = mine;
    const known = lastId !== '';
    mine.addEventListener('open', () => {
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
    mine.addEventListener('reset', (event) => {
      lastId = event.lastEventId || lastId;
      listener.reset();
    });
    mine.addEventListener('error', () => {
      listener.state(false);
      if (mine.readyState === EventSource.CLOSED && source === mine) again();
    });
  }

  function again() {
    retry = setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function leave() {
    clearTimeout(retry);
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) hiddenTimer = setTimeout(leave, HIDDEN_FOR);
    else if (!source) connect();
  });
  // A network that comes back need not wait for the next attempt.
  addEventListener('online', () => { if (!document.hidden && source?.readyState !== EventSource.OPEN) connect(); });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => { if (event.persisted && !source) connect(); });
  connect();
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

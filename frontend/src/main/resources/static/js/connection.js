// @ts-check
/**
 * One connection to the event server. The browser reconnects by itself and says what it saw last; when it gives up, this does, with growing
 * and uneven pauses. A connection that follows other topics, or shows another token, takes over before the former one is closed.
 */

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** Who is told at once to renew does so one after the other. */
const RENEW_WITHIN = 1_000;
/** What the server tells of hubs. */
const NAMES = ['widget', 'hub', 'layout'];

/**
 * @typedef {object} Heard
 * @property {(name: string, data: unknown, id: string) => void} event
 * @property {(id: string) => void} reset history is lost
 * @property {(live: boolean) => void} state whether events arrive
 * @property {(said: import('./token.js').Permission) => string[]} told what the server said when a token was asked for; the topics from then on
 * @property {(topics: string[]) => string} begin a connection over these begins now: the id it goes on from, empty for none
 */

/**
 * @param {string} url
 * @param {ReturnType<typeof import('./token.js').askFor>} pass
 * @param {Heard} heard
 */
export function connection(url, pass, heard) {
  /** @type {string[]} */
  let topics = [];
  /** @type {string[]} */
  let opened = [];
  /** @type {EventSource | null} */
  let source = null;
  let pause = FIRST_PAUSE;
  let retry = 0;
  let renewal = 0;
  let asking = false;

  async function connect() {
    clearTimeout(retry);
    clearTimeout(renewal);
    if (topics.length === 0 || asking) return;
    if (pass.isDue(topics)) {
      asking = true;
      const said = await pass.renew(topics);
      asking = false;
      if (!said) return again();
      // Who listens, and to what, may have changed meanwhile.
      return follow(heard.told(said));
    }
    const address = new URL(url, location.href);
    for (const topic of topics) address.searchParams.append('topic', topic);
    if (pass.token()) address.searchParams.set('token', pass.token());
    const from = heard.begin(topics);
    if (from) address.searchParams.set('lastEventId', from);
    listen(new EventSource(address), topics);
    if (pass.lasts() > 0) renewal = setTimeout(connect, pass.lasts());
  }

  /**
   * @param {EventSource} mine
   * @param {string[]} asked
   */
  function listen(mine, asked) {
    const former = source;
    source = mine;
    opened = [];
    if (former?.readyState !== EventSource.OPEN) former?.close();
    mine.addEventListener('open', () => {
      former?.close();
      if (source !== mine) return;
      pause = FIRST_PAUSE;
      opened = asked;
      heard.state(true);
    });
    for (const name of NAMES) {
      // What the former one still brings, the new one is told too: it begins where everybody is sure of having been.
      mine.addEventListener(name, (event) => { if (source === mine) heard.event(name, read(event.data), event.lastEventId); });
    }
    mine.addEventListener('reset', (event) => { if (source === mine) heard.reset(event.lastEventId); });
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
      opened = [];
      heard.state(false);
      if (mine.readyState === EventSource.CLOSED) {
        // Refused: if there was a token, it is worth nothing any more.
        pass.spend();
        again();
      }
    });
  }

  /** @param {string[]} wanted */
  function follow(wanted) {
    topics = wanted;
    if (topics.length > 0) return void connect();
    clearTimeout(retry);
    clearTimeout(renewal);
    source?.close();
    source = null;
    opened = [];
  }

  function again() {
    clearTimeout(retry);
    retry = setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  // A network that comes back need not wait for the next attempt.
  addEventListener('online', () => { if (source?.readyState !== EventSource.OPEN) void connect(); });

  return {
    /** Whether events of all these arrive now. @param {string[]} asked */
    hears: (asked) => opened.length > 0 && asked.every((topic) => opened.includes(topic)),

    /** Follows these from now on over a new connection; none to rest. */
    follow,
  };
}

/** @param {string} text @returns {unknown} */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

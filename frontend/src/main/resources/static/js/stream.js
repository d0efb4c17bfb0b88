// @ts-check
/**
 * What a page hears of the hubs it shows. All pages of a browser share a connection: browsers allow only a few to one host, and an event is
 * sent once. A tab that stays hidden is left out; when it returns it is told what it missed.
 */

import { alone, viaLeader, viaWorker } from './lines.js';

const HIDDEN_FOR = 30_000;
/** How long the page's own token is offered; whoever holds the connection renews it. */
const TOKEN_FOR = 30_000;

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
 * @property {(hub: string) => void} [layout] what stands where on a hub changed
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
  const ways = [alone];
  if (navigator.locks && 'BroadcastChannel' in window) ways.push(viaLeader);
  if ('SharedWorker' in window) ways.push(viaWorker);
  let { after, token } = live;
  /** @type {import('./lines.js').Line | null} */
  let line = null;
  let over = false;
  let hiddenTimer = 0;

  function arrive() {
    if (!over && !line) line = (ways.at(-1) ?? alone)({ url: live.url, wish, hear, failed });
  }

  function leave() {
    line?.close();
    line = null;
  }

  function failed() {
    leave();
    ways.pop();
    arrive();
  }

  function wish() {
    return { topics: live.topics, after, token };
  }

  /** @param {import('./group.js').Message} message */
  function hear(message) {
    switch (message.kind) {
      case 'event': {
        after = message.id || after;
        const { hub, widget } = message.data;
        if (message.name === 'widget' && Number.isInteger(widget)) listener.widget(hub, Number(widget));
        else if (message.name === 'hub') listener.head(hub);
        else if (message.name === 'layout') listener.layout?.(hub);
        break;
      }
      case 'reset':
        after = message.id || after;
        listener.reset();
        break;
      case 'state':
        listener.state(message.live);
        break;
      case 'over':
        over = true;
        leave();
        listener.over();
        break;
      default:
    }
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) hiddenTimer = setTimeout(leave, HIDDEN_FOR);
    else arrive();
  });
  setTimeout(() => { if (token) token = ''; }, TOKEN_FOR);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => { if (event.persisted) arrive(); });
  arrive();
}

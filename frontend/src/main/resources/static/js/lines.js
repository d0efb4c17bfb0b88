// @ts-check
/** Ways from a page to the connection that the pages of a browser share: a worker, else one page that holds it for all, else its own. */

import { exchange } from './exchange.js';
import { show, whenGone } from './presence.js';

/** A worker that says nothing for so long is none. */
const PATIENCE = 10_000;

/**
 * @typedef {object} Page
 * @property {string} url of the event stream
 * @property {() => {topics: string[], after: string, token: string | null}} wish what it asks for now
 * @property {(message: import('./group.js').Message) => void} hear
 * @property {() => void} failed this way does not work here
 */

/** @typedef {{close: () => void}} Line */

const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** @param {Page} page @returns {Line} */
export function viaWorker(page) {
  const id = newId();
  const presence = show(id);
  const address = new URL('./shared.js', import.meta.url);
  // The worker lives under the content policy that came with it: another event server, another worker.
  address.searchParams.set('live', page.url);
  const worker = new SharedWorker(address, { type: 'module', name: 'hubs' });
  const patience = setTimeout(page.failed, PATIENCE);
  worker.onerror = () => page.failed();
  worker.port.onmessage = ({ data }) => {
    clearTimeout(patience);
    if (data.kind === 'unable') page.failed();
    else if (data.kind !== 'joined') page.hear(data);
  };
  let closed = false;
  void presence.shown.then(() => { if (!closed) worker.port.postMessage({ kind: 'join', id, ...page.wish() }); });
  return {
    close() {
      closed = true;
      clearTimeout(patience);
      worker.onerror = null;
      worker.port.onmessage = null;
      worker.port.postMessage({ kind: 'bye' });
      worker.port.close();
      presence.end();
    },
  };
}

/** @param {Page} page @returns {Line} */
export function viaLeader(page) {
  const id = newId();
  const presence = show(id);
  const channel = new BroadcastChannel(`hubs ${page.url}`);
  /** @type {ReturnType<typeof exchange> | null} */
  let mine = null;
  let abdicate = () => {};
  const candidacy = new AbortController();

  const join = () => {
    if (mine) mine.join({ id, ...page.wish(), send: page.hear });
    else channel.postMessage({ kind: 'join', id, ...page.wish() });
  };
  const lead = () => {
    mine = exchange(page.url);
    channel.postMessage({ kind: 'leader' });
    join();
    return new Promise((/** @type {(value: void) => void} */ free) => { abdicate = free; });
  };
  channel.onmessage = ({ data }) => {
    if (data.kind === 'leader') join();
    else if (data.kind === 'told' && data.to === id) page.hear(data.message);
    else if (mine && data.kind === 'bye') mine.leave(data.id);
    else if (mine && data.kind === 'join') {
      mine.join({ ...data, send: (message) => channel.postMessage({ kind: 'told', to: data.id, message }) });
      whenGone(data.id, () => mine?.leave(data.id));
    }
  };
  void presence.shown.then(() => {
    if (candidacy.signal.aborted) return;
    navigator.locks.request(`hubs stream ${page.url}`, { signal: candidacy.signal }, lead).catch(() => {});
    join();
  });
  return {
    close() {
      candidacy.abort();
      channel.postMessage({ kind: 'bye', id });
      channel.close();
      // Whoever leads next connects anew; what this page held for others ends here.
      mine?.end();
      mine = null;
      abdicate();
      presence.end();
    },
  };
}

/** @param {Page} page @returns {Line} */
export function alone(page) {
  const id = newId();
  const mine = exchange(page.url);
  mine.join({ id, ...page.wish(), send: page.hear });
  return { close: () => mine.leave(id) };
}

// @ts-check
/** A worker that all pages of a browser share: it holds their connection to the event server. */

import { exchange } from './exchange.js';
import { whenGone } from './presence.js';

const hub = exchange(new URL(location.href).searchParams.get('live') ?? '/sse');

/** @param {MessagePort} port */
function serve(port) {
  let id = '';
  if (!('EventSource' in globalThis)) port.postMessage({ kind: 'unable' });
  port.onmessage = ({ data }) => {
    if (data.kind === 'bye') return hub.leave(id);
    id = data.id;
    hub.join({ ...data, send: (message) => port.postMessage(message) });
    port.postMessage({ kind: 'joined' });
    whenGone(id, () => hub.leave(data.id));
  };
  // Browsers without locks say so here when the page ends.
  port.addEventListener('close', () => hub.leave(id));
}

/** @type {any} */ (globalThis).onconnect = (/** @type {MessageEvent} */ event) => serve(event.ports[0]);

// @ts-check
/** The last events, so that a page that joins late is told what it missed without asking the server. */

const MOST = 200;

/** @typedef {{name: string, data: {hub: string, widget?: number}, id: string}} Told */

/**
 * Whether one id of the stream of updates comes after another. Ids are "milliseconds-number".
 * @param {string} id
 * @param {string} other
 * @returns {boolean}
 */
export function isAfter(id, other) {
  const [time, number] = id.split('-').map(Number);
  const [otherTime, otherNumber] = other.split('-').map(Number);
  return time === otherTime ? number > otherNumber : time > otherTime;
}

export function memory() {
  /** @type {Told[]} */
  let events = [];
  /** Everything after this is here; empty when nobody knows. */
  let since = '';

  return {
    /** Begins anew. @param {string} id */
    from(id) {
      events = [];
      since = id;
    },
    /** @param {Told} event */
    add(event) {
      if (events.some((known) => known.id === event.id)) return;
      events.push(event);
      if (events.length > MOST) since = events.shift()?.id ?? since;
    },
    /** Whether everything after an id is here. @param {string} id */
    reaches: (id) => since !== '' && id !== '' && !isAfter(since, id),
    /** What came after an id, oldest first. @param {string} id */
    after: (id) => events.filter((event) => isAfter(event.id, id)).sort((a, b) => (isAfter(a.id, b.id) ? 1 : -1)),
  };
}

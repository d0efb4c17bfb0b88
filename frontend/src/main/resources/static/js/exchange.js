// @ts-check
/** All pages of a browser that follow hubs. Few connections carry them: nearly always one, for one has room for many topics. */

import { group } from './group.js';

/** Most topics of a connection, as the event server has it. */
const MOST_TOPICS = 50;

/** @param {string} url of the event stream */
export function exchange(url) {
  /** @type {ReturnType<typeof group>[]} */
  let groups = [];

  /** @param {string} id */
  function leave(id) {
    groups.find((each) => each.has(id))?.leave(id);
    groups = groups.filter((each) => !each.isEmpty());
  }

  return {
    leave,

    /** Closes all connections. */
    end() {
      groups.forEach((each) => each.end());
      groups = [];
    },

    /** @param {import('./group.js').Member} member */
    join(member) {
      leave(member.id);
      const fits = (/** @type {ReturnType<typeof group>} */ each) =>
        new Set([...each.topics(), ...member.topics]).size <= MOST_TOPICS;
      let place = groups.find(fits);
      if (!place) groups.push((place = group(url)));
      place.join(member);
    },
  };
}

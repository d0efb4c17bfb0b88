// @ts-check
/** The token that pages of somebody who is signed in show the event server, and how it gets the next one. */

/** How long the token in a fresh page is good, milliseconds; less than the server has it. */
const FIRST_LIFE = 9 * 60_000;

/**
 * What the server says of topics.
 * @typedef {object} Permission
 * @property {boolean} signedIn
 * @property {string[]} topics those that the reader may see
 */

export function askFor() {
  let token = '';
  let covered = new Set();
  let goodUntil = 0;
  let renewAt = 0;
  let wanted = false;
  const covers = (/** @type {string[]} */ topics) => topics.every((topic) => covered.has(topic));

  return {
    token: () => (wanted ? token : ''),
    /** Whether a new one is needed before the next connection. @param {string[]} topics */
    isDue: (topics) => wanted && (Date.now() >= Math.min(renewAt, goodUntil) || !covers(topics)),
    /** In how many milliseconds it should be renewed; 0 when never. */
    lasts: () => (wanted ? Math.max(1_000, renewAt - Date.now()) : 0),
    /** It was refused. */
    spend: () => { goodUntil = 0; },
    /** Nobody is signed in any more. */
    forget: () => { wanted = false; },

    /**
     * What a page brings that was just made: good when it covers all that is followed, else one is asked for.
     * @param {string[]} topics
     * @param {string | null} brought empty when one is to be asked for, null when nobody is signed in
     * @param {string[]} all
     */
    take(topics, brought, all) {
      if (brought === null) return;
      wanted = true;
      if (!brought || !all.every((topic) => topics.includes(topic))) return;
      token = brought;
      covered = new Set(topics);
      goodUntil = Date.now() + FIRST_LIFE;
      renewAt = goodUntil - Math.random() * 60_000;
    },

    /**
     * Asks for a new one.
     * @param {string[]} topics
     * @returns {Promise<Permission | null>} null when the server cannot say now
     */
    async renew(topics) {
      const address = new URL('/live', location.href);
      for (const topic of topics) address.searchParams.append('topic', topic);
      try {
        const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
        if (!response.ok) return null;
        const said = await response.json();
        token = said.token ?? '';
        covered = new Set(topics);
        goodUntil = Date.now() + said.seconds * 900;
        renewAt = Date.now() + said.seconds * (800 + Math.random() * 100);
        return { signedIn: said.signedIn === true, topics: said.topics ?? [] };
      } catch {
        return null;
      }
    },
  };
}
